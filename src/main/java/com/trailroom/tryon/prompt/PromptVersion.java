package com.trailroom.tryon.prompt;

import com.trailroom.tryon.Mode;
import java.time.Instant;

/**
 * Words for a mode, as somebody wrote them.
 *
 * @param number from 1 on, for each mode
 * @param author id of the administrator; empty for the one TrailRoom came with
 * @param note   what is new in it
 */
public record PromptVersion(Mode mode, int number, String text, String author, String note, Instant at) {

    public Prompt prompt() {
        return new Prompt(String.valueOf(number), text);
    }
}
