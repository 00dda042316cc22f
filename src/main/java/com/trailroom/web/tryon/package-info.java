/** Asking for a try-on in the browser, following it, and the history. */
package com.trailroom.web.tryon;
