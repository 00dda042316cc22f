package com.trailroom.audit;

/**
 * Something wrong with the chain.
 *
 * @param sequence the number of the entry concerned
 */
public record Finding(long sequence, Kind kind) {

    public enum Kind {
        /** What it says is not what was written. */
        ALTERED("was altered"),
        /** TrailRoom did not write it. */
        INVENTED("was not written by TrailRoom"),
        /** There is no such entry. */
        MISSING("is missing"),
        /** It is another one, put in this one's place. */
        EXCHANGED("is another entry, put in its place"),
        /** It does not continue the entry before. */
        UNLINKED("does not follow the one before it"),
        /** The sealed note of how far the chain goes, or where it begins, is gone or changed. */
        UNMARKED("has lost the note that the chain reaches it");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** For an administrator. */
    public String words() {
        return "Entry " + sequence + " " + kind.words + ".";
    }
}
