package com.trailroom.account;

import com.trailroom.config.Seal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The entrance to second factors: codes of an authenticator app, and recovery codes for when it is gone. Each code works once.
 * Guessing is slowed like guessing a password. Whoever's factor changes is written to.
 */
public class SecondFactors {

    private final SecondFactorStore store;
    private final RecoveryCodes recovery;
    private final Seal seal;
    private final SignInGuard guard;
    private final AccountLetters letters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            SecondFactorStore store,
            RecoveryCodes recovery,
            Seal seal,
            SignInGuard guard,
            AccountLetters letters,
            Clock clock) {
        this.store = store;
        this.recovery = recovery;
        this.seal = seal;
        this.guard = guard;
        this.letters = letters;
        this.clock = clock;
    }

    public boolean isOn(Account account) {
        return store.isOn(account.id());
    }

    /** A new secret, which counts once {@link #confirm} has seen a code of it; until then nothing changes. */
    public FactorSetup begin(Account account) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        store.setPending(account.id(), seal.close(name(account), secret));
        return FactorSetup.of(secret, account.email());
    }

    /** What {@link #begin} answered last, for showing the form again; empty when nothing waits to be confirmed. */
    public Optional<FactorSetup> pending(Account account) {
        return store.pending(account.id()).map(pending -> FactorSetup.of(open(account, pending), account.email()));
    }

    /** Turns the factor on and answers the recovery codes, which are never shown again; empty for a wrong code. */
    public Optional<List<String>> confirm(Account account, String code, Origin origin) {
        Optional<byte[]> sealed = store.pending(account.id());
        if (sealed.isEmpty()) return Optional.empty();
        OptionalLong step = Totp.step(open(account, sealed.get()), plain(code), clock.instant());
        if (step.isEmpty()) return Optional.empty();
        List<String> codes = recovery.fresh();
        boolean on = store.turnOn(account.id(), sealed.get(), step.getAsLong(), kept(account, codes), clock.instant());
        if (!on) return Optional.empty();
        letters.secondFactor(account, true, origin);
        return Optional.of(codes);
    }

    /** Checks a code of the app, or a recovery code; {@code address} is the caller's IP address. */
    public Proof check(Account account, String code, String address) {
        String guarded = "second factor of " + account.id();
        Optional<Duration> wait = guard.wait(guarded, address);
        if (wait.isPresent()) return new Proof.TooManyAttempts(wait.get());
        if (isRight(account, plain(code))) {
            guard.succeeded(guarded);
            return new Proof.Passed();
        }
        guard.failed(guarded, address);
        return new Proof.Wrong();
    }

    /** Ten new recovery codes in the place of all earlier ones; empty when the factor is off. */
    public Optional<List<String>> newRecoveryCodes(Account account, Origin origin) {
        List<String> codes = recovery.fresh();
        if (!store.replaceCodes(account.id(), kept(account, codes))) return Optional.empty();
        letters.recoveryCodes(account, origin);
        return Optional.of(codes);
    }

    public int recoveryCodesLeft(Account account) {
        return store.codesLeft(account.id());
    }

    /** Does nothing when it is off. */
    public void turnOff(Account account, Origin origin) {
        if (!store.isOn(account.id())) return;
        store.turnOff(account.id());
        letters.secondFactor(account, false, origin);
    }

    private boolean isRight(Account account, String code) {
        Optional<byte[]> sealed = store.secret(account.id());
        if (sealed.isEmpty()) return false;
        OptionalLong step = Totp.step(open(account, sealed.get()), code, clock.instant());
        return step.isPresent()
                ? store.useStep(account.id(), step.getAsLong())
                : store.useCode(account.id(), recovery.kept(account.id(), code));
    }

    private List<String> kept(Account account, List<String> codes) {
        return codes.stream().map(code -> recovery.kept(account.id(), code)).toList();
    }

    private byte[] open(Account account, byte[] sealed) {
        return seal.open(name(account), sealed)
                .orElseThrow(() -> new IllegalStateException("the second factor of " + account.id() + " is spoilt"));
    }

    private static String name(Account account) {
        return "totp:" + account.id();
    }

    private static String plain(String code) {
        return code.replaceAll("\\s", "");
    }
}
