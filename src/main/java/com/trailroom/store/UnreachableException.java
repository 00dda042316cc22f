package com.trailroom.store;

/** MongoDB cannot be used; the message says in one line why, and what to do. It names hosts, never a password. */
final class UnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
