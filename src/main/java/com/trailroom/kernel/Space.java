package com.trailroom.kernel;

/**
 * Whose objects something is among. An account has two spaces that know nothing of each other: the one that counts, whose
 * owner is the account's id, and the sandbox beside it.
 */
public final class Space {

    private static final String SANDBOX = ".test";

    private Space() {}

    /** The owner of what is in an account's sandbox. */
    public static String sandboxOf(String accountId) {
        return accountId + SANDBOX;
    }

    public static boolean isSandbox(String owner) {
        return owner.endsWith(SANDBOX);
    }

    /** The account that an owner is, or whose sandbox it is. */
    public static String accountOf(String owner) {
        return isSandbox(owner) ? owner.substring(0, owner.length() - SANDBOX.length()) : owner;
    }
}
