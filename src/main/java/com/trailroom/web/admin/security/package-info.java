/** What administrators see of abuse, and do about it: addresses that are shut out. */
package com.trailroom.web.admin.security;
