package com.trailroom.kernel;

/**
 * Who does something.
 *
 * @param id      an account's id, or {@code system}
 * @param role    what the actor was when it was done
 * @param address the IP address it was done from; empty for the system
 */
public record Actor(String id, String role, String address) {

    public static final Actor SYSTEM = new Actor("system", "system", "");

    public Actor {
        if (id.isBlank()) throw new IllegalArgumentException("an actor needs an id");
    }
}
