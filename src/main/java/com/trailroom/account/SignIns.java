package com.trailroom.account;

import java.util.Optional;

/**
 * The entrance for somebody who has proved who they are. With a second factor that takes two steps: the password or Google
 * gives a token that is good for nothing but the second one.
 */
public class SignIns {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final OneTimeLinks links;
    private final AccountLetters letters;

    SignIns(Accounts accounts, Sessions sessions, SecondFactors factors, OneTimeLinks links, AccountLetters letters) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.links = links;
        this.letters = letters;
    }

    /** Password and code in one go, as programs send them; without a code it may come to {@code SecondFactorNeeded}. */
    public SignIn signIn(String email, String password, Optional<String> code, String address) {
        SignIn first = accounts.signIn(email, password, address);
        if (!(first instanceof SignIn.SecondFactorNeeded needed) || code.isEmpty()) return first;
        Proof proof = factors.check(needed.account(), code.get(), address);
        if (proof instanceof Proof.TooManyAttempts many) return new SignIn.TooManyAttempts(many.retryAfter());
        return proof instanceof Proof.Passed ? new SignIn.SignedIn(needed.account()) : new SignIn.WrongCredentials();
    }

    /** A token for {@link #finish} when the account has a second factor; empty when {@link #begin} may follow at once. */
    public Optional<String> firstStep(Account account) {
        return factors.isOn(account)
                ? Optional.of(
                        links.issue(Purpose.FINISH_SIGN_IN, new OneTimeLinks.Link(account.id(), version(account))))
                : Optional.empty();
    }

    /** Whose first step it was; empty once its time is over. */
    public Optional<Account> look(String token) {
        return links.look(Purpose.FINISH_SIGN_IN, token)
                .flatMap(link -> accounts.find(link.accountId())
                        .filter(account -> version(account).equals(link.detail())))
                .filter(Account::active);
    }

    /** Checks the second step; {@link #begin} may follow when it passed, and the token ends. */
    public Proof finish(String token, String code, String address) {
        Optional<Account> account = look(token);
        if (account.isEmpty()) return new Proof.Wrong();
        Proof proof = factors.check(account.get(), code, address);
        boolean once = proof instanceof Proof.Passed
                && links.use(Purpose.FINISH_SIGN_IN, token).isEmpty();
        return once ? new Proof.Wrong() : proof;
    }

    /**
     * Begins the session, and writes to its owner when it is on a device that was not seen before. Empty when the password was
     * changed, or the account suspended, since {@code account} was proven to be theirs: whoever changes it ends the sessions
     * that are there by then, and a session that comes later is ended here, before anybody gets its tokens.
     */
    public Optional<TokenPair> begin(Account account, Origin origin) {
        boolean isNew = sessions.isNewDevice(account, origin);
        TokenPair pair = sessions.begin(account, origin);
        if (!accounts.isStill(account)) {
            sessions.end(pair.refresh());
            return Optional.empty();
        }
        if (isNew) letters.newSignIn(account, origin);
        return Optional.of(pair);
    }

    private static String version(Account account) {
        return String.valueOf(account.passwordVersion());
    }
}
