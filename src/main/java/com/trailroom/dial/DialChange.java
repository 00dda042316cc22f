package com.trailroom.dial;

import com.trailroom.config.Dial;

/** What a version made of the one before. */
public record DialChange(Dial dial, String before, String after) {}
