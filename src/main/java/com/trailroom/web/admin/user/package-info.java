/** Users for administrators: the search, and everything about one of them. */
package com.trailroom.web.admin.user;
