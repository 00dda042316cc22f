/** What super admins set while TrailRoom runs: how everything is set, how it was, and how it is changed. */
package com.trailroom.web.admin.dial;
