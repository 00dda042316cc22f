/** What administrators see of abuse, and do about it: cases, signals, addresses that are shut out. */
package com.trailroom.web.admin.security;
