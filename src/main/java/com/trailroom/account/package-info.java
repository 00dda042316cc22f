/**
 * Knows who someone is.
 *
 * <p>Entrances: {@link com.trailroom.account.Accounts} (register, sign in, find), {@link com.trailroom.account.Sessions}
 * (issue, verify, refresh and end tokens).
 *
 * <p>Always true: an e-mail belongs to one account; a password is never truncated, stored or logged; a refresh token works
 * once, and using an old one again ends its session; an unknown e-mail and a wrong password look the same.
 *
 * <p>Not here: what an account owns ({@code credit}, {@code tryon}), cookies and headers ({@code web}, {@code api}).
 */
package com.trailroom.account;
