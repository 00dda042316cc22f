package com.trailroom.api;

import com.trailroom.account.Account;
import com.trailroom.kernel.Refusal;
import com.trailroom.kernel.Space;
import com.trailroom.partner.key.ApiKey;
import com.trailroom.partner.key.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Who sends a request: somebody with an access token, or a program with an API key. */
public final class Caller {

    private record Identity(Account account, Optional<ApiKey> key, BooleanSupplier still) {}

    private static final String KNOWN = "trailroom.caller";
    private static final String REFUSED = "trailroom.callerRefused";

    private Caller() {}

    /** Set once, by whoever finds out whose request it is; {@code still} finds out again. */
    public static void set(HttpServletRequest request, Account account, Optional<ApiKey> key, BooleanSupplier still) {
        request.setAttribute(KNOWN, new Identity(account, key, still));
    }

    /** Notes that what the request carries is not good enough. */
    public static void refuse(HttpServletRequest request, Refusal.Reason why) {
        request.setAttribute(REFUSED, why);
    }

    /** Why it is not known who sends it. */
    public static Refusal.Reason refusal(HttpServletRequest request) {
        return Optional.ofNullable((Refusal.Reason) request.getAttribute(REFUSED))
                .orElse(ApiRefusal.AUTH_REQUIRED);
    }

    /** The account; only where the resource is {@link Authenticated}. */
    public static Account of(HttpServletRequest request) {
        return known(request).orElseThrow();
    }

    public static Optional<Account> known(HttpServletRequest request) {
        return identity(request).map(Identity::account);
    }

    /** Whether what the request carries is still good; to be asked long after it, too. */
    public static BooleanSupplier still(HttpServletRequest request) {
        return identity(request).map(Identity::still).orElseThrow();
    }

    /** The key; empty for an access token. */
    public static Optional<ApiKey> key(HttpServletRequest request) {
        return identity(request).flatMap(Identity::key);
    }

    /** Whose objects it sees: the account's, or with a key of the sandbox those in the sandbox. */
    public static String owner(HttpServletRequest request) {
        return isLive(request) ? of(request).id() : Space.sandboxOf(of(request).id());
    }

    /** False with a key of the sandbox. */
    public static boolean isLive(HttpServletRequest request) {
        return key(request).map(ApiKey::live).orElse(true);
    }

    /** Goes on for an access token, and for a key with this scope. */
    public static void require(HttpServletRequest request, Scope scope) {
        if (key(request).filter(key -> !key.opens(scope)).isPresent()) throw Refusal.because(ApiRefusal.FORBIDDEN);
    }

    private static Optional<Identity> identity(HttpServletRequest request) {
        return Optional.ofNullable((Identity) request.getAttribute(KNOWN));
    }
}
