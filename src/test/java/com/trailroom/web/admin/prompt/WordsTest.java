package com.trailroom.web.admin.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void tellsWhatIsGoneAndWhatIsAdded() {
        assertEquals(
                List.of(
                        new Words.Part("same", "Keep the face"),
                        new Words.Part("gone", "and the hair"),
                        new Words.Part("same", "as"),
                        new Words.Part("gone", "they are."),
                        new Words.Part("added", "it is.")),
                Words.difference("Keep the face and the hair as they are.", "Keep the face as it is."));
    }

    @Test
    void canBeReadAsEitherText() {
        String before = "a b c d e f g";
        String after = "b x c d y g z";
        assertEquals(before, without("added", before, after));
        assertEquals(after, without("gone", before, after));
        assertEquals(List.of(), Words.difference(" ", ""));
        assertEquals(List.of(new Words.Part("added", "new words")), Words.difference("", "new words"));
    }

    private static String without(String kind, String before, String after) {
        return Words.difference(before, after).stream()
                .filter(part -> !part.kind().equals(kind))
                .map(Words.Part::text)
                .collect(Collectors.joining(" "));
    }
}
