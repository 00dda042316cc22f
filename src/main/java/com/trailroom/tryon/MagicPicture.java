package com.trailroom.tryon;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Ids of pictures that are none: in the sandbox they say what is to come of a try-on. Its owner's uploads always succeed. */
public enum MagicPicture {
    IMG_TEST_PERSON("completes"),
    IMG_TEST_GARMENT("completes"),
    IMG_TEST_SLOW("completes after ten seconds"),
    IMG_TEST_NO_PERSON("is refused with IMAGE_NO_PERSON"),
    IMG_TEST_NO_CREDITS("is refused with CREDITS_INSUFFICIENT"),
    IMG_TEST_FAILURE("is accepted, and fails with ENGINE_SAFETY_REFUSAL"),
    IMG_TEST_UNAVAILABLE("is accepted, and fails with ENGINE_UNAVAILABLE");

    private static final Duration SLOWLY = Duration.ofSeconds(10);

    private final String words;

    MagicPicture(String words) {
        this.words = words;
    }

    /** What becomes of a try-on with it, for the documentation. */
    public String words() {
        return words;
    }

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
