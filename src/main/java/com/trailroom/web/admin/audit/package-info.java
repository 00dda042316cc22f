/** The audit log for super admins: search, export, verification. */
package com.trailroom.web.admin.audit;
