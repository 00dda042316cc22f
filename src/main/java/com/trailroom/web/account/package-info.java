/**
 * Registering, signing in and out in the browser; settings, sessions, second factor; where the links of mails lead. The tokens
 * live in cookies that no script can read; pac4j takes the access token from its cookie, and the session rules of {@code
 * account} say what it is worth.
 *
 * <p>Always true: every way in goes through {@code Arrivals}, which asks for the second step; nothing happens by following a
 * link, only by sending a form; a secret that was typed never comes back in a page.
 */
package com.trailroom.web.account;
