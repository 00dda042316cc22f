package com.trailroom.tryon.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JpegSegmentsTest {

    private final byte[] held = Samples.jpegHeld(1);
    private final byte[] plain = JpegSegments.withoutMetadata(held).orElseThrow();

    @Test
    void takesOutWhereAPictureWasMade() {
        assertFalse(new String(plain, StandardCharsets.ISO_8859_1).contains("GPS"));
        assertFalse(new String(plain, StandardCharsets.ISO_8859_1).contains("Exif"));
    }

    @Test
    void leavesThePixelsAsTheyAre() {
        var before = Samples.decoded(held);
        var after = Samples.decoded(plain);
        assertArrayEquals(
                before.getRGB(0, 0, before.getWidth(), before.getHeight(), null, 0, before.getWidth()),
                after.getRGB(0, 0, after.getWidth(), after.getHeight(), null, 0, after.getWidth()));
    }

    @Test
    void hasNothingToTakeOutTwice() {
        assertArrayEquals(plain, JpegSegments.withoutMetadata(plain).orElseThrow());
    }

    @Test
    void givesNothingForAFileThatIsCutOrNotBuiltThatWay() {
        for (int length = 2; length < 200; length++) {
            assertEquals(
                    Optional.empty(), JpegSegments.withoutMetadata(Arrays.copyOf(held, length)), "cut at " + length);
        }
        assertEquals(Optional.empty(), JpegSegments.withoutMetadata(new byte[64]));
    }
}
