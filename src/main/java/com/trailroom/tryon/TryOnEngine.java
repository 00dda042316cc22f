package com.trailroom.tryon;

import com.trailroom.tryon.picture.DigitalSource;
import com.trailroom.tryon.prompt.FirstPrompts;
import com.trailroom.tryon.prompt.Prompt;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the picture. Implemented in {@code outside}; thread-safe, blocking, and bounded in time by itself. */
public interface TryOnEngine {

    /** Stored on the job and shown to people, such as {@code local}. */
    String name();

    /** What its pictures are labelled as; who says nothing is taken for a generative model. */
    default DigitalSource source() {
        return DigitalSource.GENERATIVE_EDIT;
    }

    /** Whether it is asked in words: whether a prompt makes a difference. */
    default boolean takesWords() {
        return false;
    }

    /** What came of it; an adapter throws for a programming error only. */
    EngineOutcome dress(EngineRequest request);

    /**
     * Why this engine would not take a picture of a person, found out before anything is charged.
     *
     * @param sha256 of the picture, so that an engine need not look at the same one twice
     * @param person JPEG, read when it is asked for
     */
    default Optional<JobFailure> objectionTo(String sha256, Supplier<byte[]> person) {
        return Optional.empty();
    }

    /**
     * What to put on whom.
     *
     * @param mode     what is tried on
     * @param person   JPEG
     * @param garments one or two JPEGs
     * @param prompt   what to ask for in words, for an engine that takes them
     */
    record EngineRequest(Mode mode, byte[] person, List<byte[]> garments, Prompt prompt) {

        /** Asked with the words that TrailRoom came with. */
        public EngineRequest(Mode mode, byte[] person, List<byte[]> garments) {
            this(mode, person, garments, FirstPrompts.of(mode));
        }
    }

    /** Either a picture or a reason. */
    sealed interface EngineOutcome {

        /**
         * A picture, not yet checked.
         *
         * @param picture bytes in any format of {@code PictureReader}
         * @param model   which model made it
         * @param prompt  the version of the words it was asked with; empty for an engine that is not asked in words
         */
        record Dressed(byte[] picture, String model, Optional<String> prompt) implements EngineOutcome {

            /** Made without words. */
            public Dressed(byte[] picture, String model) {
                this(picture, model, Optional.empty());
            }
        }

        /**
         * No picture.
         *
         * @param failure what the person is told when no attempt is left
         * @param again   whether another attempt may succeed
         */
        record NotDressed(JobFailure failure, boolean again) implements EngineOutcome {}
    }
}
