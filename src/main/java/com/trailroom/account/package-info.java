/**
 * Knows who someone is and what they may do.
 *
 * <p>Entrances: {@link com.trailroom.account.Accounts} (register, sign in, find), {@link com.trailroom.account.SignIns} (from a
 * proof to a session, through the second step), {@link com.trailroom.account.Sessions} and {@link
 * com.trailroom.account.Bearers} (tokens), {@link com.trailroom.account.GoogleAccounts}, {@link
 * com.trailroom.account.SecondFactors}, {@link com.trailroom.account.AddressVerification}, {@link
 * com.trailroom.account.AddressChanges}, {@link com.trailroom.account.PasswordChanges}, {@link
 * com.trailroom.account.Profile}, {@link com.trailroom.account.DataExport}, {@link com.trailroom.account.AccountDeletion};
 * for administrators {@link com.trailroom.account.AccountSearch}, {@link com.trailroom.account.AccountControl}, {@link
 * com.trailroom.account.AccountCare}, {@link com.trailroom.account.AccountNotes} and
 * {@link com.trailroom.account.Permissions}. Rooms above implement the port {@link com.trailroom.account.PersonalData}, and
 * hear {@link com.trailroom.account.AccountSuspended}.
 *
 * <p>Always true: an e-mail belongs to one account; a password is never truncated, stored or logged; a refresh token works
 * once, and using an old one again ends its session; an unknown e-mail and a wrong password look the same; with a second factor
 * no session begins without it; no session that was begun with a password outlives the change of it, however the two cross;
 * a link of a mail works once, for one thing, and is kept as a hash.
 *
 * <p>Not here: what an account owns ({@code credit}, {@code tryon}), cookies, headers and forms ({@code web}, {@code api}).
 */
package com.trailroom.account;
