/** Try-ons for administrators: the list, everything about one, and what may be done about it. */
package com.trailroom.web.admin.job;
