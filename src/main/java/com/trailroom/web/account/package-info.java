/**
 * Registering, signing in and out in the browser. The tokens live in cookies that no script can read; pac4j takes the access
 * token from its cookie, and the session rules of {@code account} say what it is worth.
 */
package com.trailroom.web.account;
