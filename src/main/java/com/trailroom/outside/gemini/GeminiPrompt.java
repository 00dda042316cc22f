package com.trailroom.outside.gemini;

import com.trailroom.tryon.Mode;

/** What Gemini is asked for. Whoever changes the words counts their version up: jobs keep the one they were made with. */
final class GeminiPrompt {

    static final String VERSION = "1";

    private GeminiPrompt() {}

    static String of(Mode mode) {
        String garments = mode == Mode.TOP_ONLY
                ? "The first picture shows an upper garment. Replace only what the person wears on the upper body."
                : "The pictures before the last show an outfit. Replace what the person wears on upper and lower body.";
        return "The last picture shows a person. Show that same person wearing the garments of the other pictures. "
                + garments
                + " Keep face, hair, hands, body shape, pose, background, light and framing as they are. Keep colour,"
                + " pattern, print and cut of the garments. Answer with one photorealistic picture and no words.";
    }
}
