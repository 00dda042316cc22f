package com.trailroom.tryon.prompt;

import com.trailroom.tryon.Mode;
import java.time.Instant;
import java.util.Optional;

/**
 * A picture that is made with a version before it holds.
 *
 * @param sample  which sample pictures, in words
 * @param picture the id of what came of it, a picture of the administrator's account
 * @param failure why nothing came of it, in words
 */
public record Trial(
        String id,
        Mode mode,
        int number,
        String actor,
        String sample,
        Instant begun,
        Optional<String> picture,
        Optional<String> failure) {

    public boolean isUnderWay() {
        return picture.isEmpty() && failure.isEmpty();
    }
}
