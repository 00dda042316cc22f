package com.trailroom.account;

import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The entrance: registers, signs in, finds. Password hashing takes turns, so that a flood of it cannot starve the rest. */
public class Accounts {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final AccountStore store;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final Clock clock;
    private final Ids ids;
    private final HashingTurns hashing = new HashingTurns(Runtime.getRuntime().availableProcessors(), PATIENCE);

    Accounts(AccountStore store, Passwords passwords, SignInGuard guard, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.guard = guard;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Registers, and refuses what cannot be an e-mail, a password or a name. Takes its time for a taken e-mail, too. */
    public Registration register(NewAccount form) {
        form.objections().stream().findFirst().ifPresent(objection -> {
            throw Refusal.because(objection);
        });
        Email email = Email.of(form.email());
        String name = DisplayName.of(form.displayName());
        Account account = new Account(ids.next("usr"), email.value(), name, "user", true, false, clock.instant());
        String hash = hash(form.password());
        return store.insert(account, hash, form.consentVersion())
                ? new Registration.Registered(account)
                : new Registration.EmailTaken();
    }

    /** {@code address} is the caller's IP address. */
    public SignIn signIn(String email, String password, String address) {
        if (hashing.isCrowded()) return new SignIn.TooManyAttempts(PATIENCE);
        Optional<Email> known = parsed(email);
        String name = known.map(Email::value).orElse("");
        Optional<Duration> wait = guard.wait(name, address);
        if (wait.isPresent()) return new SignIn.TooManyAttempts(wait.get());
        Optional<AccountStore.Credentials> credentials = known.flatMap(store::findByEmail);
        return hashing.turn(() -> matches(credentials, password))
                .map(right -> outcome(right, credentials, name, address))
                .orElseGet(() -> new SignIn.TooManyAttempts(PATIENCE));
    }

    public Optional<Account> find(String id) {
        return store.find(id);
    }

    public Optional<Account> findByEmail(String email) {
        return parsed(email).flatMap(store::findByEmail).map(AccountStore.Credentials::account);
    }

    /** Whether what was proven of an account still holds: it is not suspended since, and its password is the same one. */
    boolean isStill(Account proven) {
        return store.find(proven.id())
                .filter(Account::active)
                .filter(now -> now.passwordVersion() == proven.passwordVersion())
                .isPresent();
    }

    public boolean hasPassword(Account account) {
        return store.hasPassword(account.id());
    }

    /** Whether somebody who is signed in knows the account's password; guessing is slowed like at signing in. */
    public Proof prove(Account account, String password, String address) {
        Optional<Duration> wait = guard.wait(account.email(), address);
        if (wait.isPresent()) return new Proof.TooManyAttempts(wait.get());
        Optional<AccountStore.Credentials> credentials = store.credentials(account.id());
        return hashing.turn(() -> matches(credentials, password))
                .map(right -> proof(right, account, address))
                .orElseGet(() -> new Proof.TooManyAttempts(PATIENCE));
    }

    /** Refuses what cannot be a password. */
    void check(String password) {
        passwords.check(password);
    }

    String hash(String password) {
        return hashing.turn(() -> passwords.hash(password)).orElseThrow(() -> Refusal.because(Busy.TRY_LATER));
    }

    private Proof proof(boolean right, Account account, String address) {
        if (right) guard.succeeded(account.email());
        else guard.failed(account.email(), address);
        return right ? new Proof.Passed() : new Proof.Wrong();
    }

    private SignIn outcome(boolean right, Optional<AccountStore.Credentials> credentials, String name, String address) {
        Optional<AccountStore.Credentials> good = right ? still(credentials.orElseThrow()) : Optional.empty();
        if (good.isEmpty()) {
            guard.failed(name, address);
            return new SignIn.WrongCredentials();
        }
        guard.succeeded(name);
        Account account = good.get().account();
        return good.get().secondFactor() ? new SignIn.SecondFactorNeeded(account) : new SignIn.SignedIn(account);
    }

    /** Checking took its time, in which the password may have been changed, or the account suspended. */
    private Optional<AccountStore.Credentials> still(AccountStore.Credentials checked) {
        return store.credentials(checked.account().id())
                .filter(now -> now.passwordHash().equals(checked.passwordHash()))
                .filter(now -> now.account().active());
    }

    private boolean matches(Optional<AccountStore.Credentials> credentials, String password) {
        Optional<String> hash = credentials.flatMap(AccountStore.Credentials::passwordHash);
        if (hash.isPresent()) return passwords.matches(password, hash.get());
        passwords.matchNothing(password);
        return false;
    }

    private static Optional<Email> parsed(String email) {
        try {
            return Optional.of(Email.of(email));
        } catch (Refusal invalid) {
            return Optional.empty();
        }
    }
}
