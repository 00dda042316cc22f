/** Pictures and try-ons in the API. */
package com.trailroom.api.tryon;
