package com.trailroom.tryon;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Ids of pictures that are none: in the sandbox they say what is to come of a try-on. Its owner's uploads always succeed. */
public enum MagicPicture {
    IMG_TEST_PERSON,
    IMG_TEST_GARMENT,
    /** Takes ten seconds. */
    IMG_TEST_SLOW,
    /** Is refused, as an engine refuses a photo without a person. */
    IMG_TEST_NO_PERSON,
    /** Is refused as if there were too few credits. */
    IMG_TEST_NO_CREDITS,
    /** Is accepted, and fails for good. */
    IMG_TEST_FAILURE,
    /** Is accepted, and fails as when the engine is out of order. */
    IMG_TEST_UNAVAILABLE;

    private static final Duration SLOWLY = Duration.ofSeconds(10);

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static boolean is(String pictureId) {
        return of(pictureId).isPresent();
    }

    static Optional<MagicPicture> of(String pictureId) {
        return Arrays.stream(values())
                .filter(magic -> magic.id().equals(pictureId))
                .findFirst();
    }

    /** What decides about a try-on with these pictures: the first that is not simply good. */
    static MagicPicture deciding(Job.Pictures pictures) {
        return Stream.concat(Stream.of(pictures.person()), pictures.garments().stream())
                .map(MagicPicture::of)
                .flatMap(Optional::stream)
                .filter(magic -> magic != IMG_TEST_PERSON && magic != IMG_TEST_GARMENT)
                .findFirst()
                .orElse(IMG_TEST_PERSON);
    }

    Duration time() {
        return this == IMG_TEST_SLOW ? SLOWLY : Duration.ZERO;
    }

    /** Why a job that was accepted fails; empty when it does not. */
    Optional<JobFailure> failure() {
        return switch (this) {
            case IMG_TEST_FAILURE -> Optional.of(JobFailure.ENGINE_SAFETY_REFUSAL);
            case IMG_TEST_UNAVAILABLE -> Optional.of(JobFailure.ENGINE_UNAVAILABLE);
            default -> Optional.empty();
        };
    }
}
