/** The public landing page. */
package com.trailroom.web.home;
