package com.trailroom.account;

import java.time.Duration;

/** What came of signing in. */
public sealed interface SignIn {

    record SignedIn(Account account) implements SignIn {}

    /** The password is right; a code of the second factor must follow before a session may begin. */
    record SecondFactorNeeded(Account account) implements SignIn {}

    /** The e-mail is unknown, the password is wrong, or the account is suspended: nobody is told which. */
    record WrongCredentials() implements SignIn {}

    record TooManyAttempts(Duration retryAfter) implements SignIn {}
}
