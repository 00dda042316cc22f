package com.trailroom.account;

import java.time.Duration;

/** What a one-time link is good for; a link for one thing does no other. */
enum Purpose {
    VERIFY_ADDRESS(Duration.ofHours(24)),
    RESET_PASSWORD(Duration.ofMinutes(30)),
    CHANGE_ADDRESS_OLD(Duration.ofHours(24)),
    CHANGE_ADDRESS_NEW(Duration.ofHours(24)),
    FINISH_SIGN_IN(Duration.ofMinutes(10)),
    KEEP_ACCOUNT(Duration.ofDays(7)),
    FIRST_ADMIN(Duration.ofHours(24));

    private final Duration life;

    Purpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
