package com.trailroom.kernel;

/** A request that TrailRoom declines for a reason its caller can understand; each edge turns it into an answer once. */
public final class Refusal extends RuntimeException {

    /** Why; implemented by one enum a room. {@code name()} is stable, upper snake case, and part of the API. */
    public interface Reason {
        String name();

        /** One sentence for the person who reads it. */
        String words();

        /** The HTTP status that says the same. */
        int status();

        /** Whether the same request may be granted later. */
        default boolean isRetryable() {
            return status() == 429 || status() >= 500;
        }
    }

    private final transient Reason reason;

    private Refusal(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public static Refusal because(Reason reason) {
        return new Refusal(reason);
    }

    public Reason reason() {
        return reason;
    }
}
