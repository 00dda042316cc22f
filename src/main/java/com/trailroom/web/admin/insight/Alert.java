package com.trailroom.web.admin.insight;

/** Something that wants a look; {@code url} is where, or blank. */
public record Alert(String words, String url) {}
