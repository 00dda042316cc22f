package com.trailroom.tryon.prompt;

import com.trailroom.tryon.Mode;
import java.time.Instant;

/** Version 1 of each mode: the words TrailRoom came with. */
public final class FirstPrompts {

    private static final String NOTE = "What TrailRoom came with.";

    private FirstPrompts() {}

    public static Prompt of(Mode mode) {
        return version(mode).prompt();
    }

    static PromptVersion version(Mode mode) {
        return new PromptVersion(mode, 1, text(mode), "", NOTE, Instant.EPOCH);
    }

    private static String text(Mode mode) {
        String garments = mode == Mode.TOP_ONLY
                ? "The first picture shows an upper garment. Replace only what the person wears on the upper body."
                : "The pictures before the last show an outfit. Replace what the person wears on upper and lower body.";
        return "The last picture shows a person. Show that same person wearing the garments of the other pictures. "
                + garments
                + " Keep face, hair, hands, body shape, pose, background, light and framing as they are. Keep colour,"
                + " pattern, print and cut of the garments. Answer with one photorealistic picture and no words.";
    }
}
