package com.trailroom.account;

import java.time.Instant;

/** What an administrator noted on an account, for other administrators. */
public record AccountNote(String id, String author, String text, Instant at) {}
