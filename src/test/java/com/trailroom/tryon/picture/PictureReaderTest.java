package com.trailroom.tryon.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.Refusal;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

    private final PictureReader reader = new PictureReader();

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void makesAJpegOfEveryFormat(String format) {
        NormalisedPicture picture = reader.read(Samples.picture(format, 300, 200));
        assertEquals(300, picture.width());
        assertEquals(200, picture.height());
        assertTrue(isNear(Color.RED, picture, 10, 100));
        assertTrue(isNear(Color.BLUE, picture, 290, 100));
    }

    @Test
    void makesALargePictureSmaller() {
        NormalisedPicture picture = reader.read(Samples.picture("png", 6000, 3000));
        assertEquals(2048, picture.width());
        assertEquals(1024, picture.height());
    }

    @Test
    void keepsTheColoursOfAJpeg() {
        for (byte[] jpeg : List.of(Samples.picture("jpeg", 6000, 3000), Samples.jpegOfOtherColours())) {
            NormalisedPicture picture = reader.read(jpeg);
            assertTrue(isNear(Color.RED, picture, 10, 100));
            assertTrue(isNear(Color.BLUE, picture, picture.width() - 10, 100));
        }
        assertTrue(isNear(Color.GRAY, reader.read(Samples.greyJpeg()), 50, 50));
    }

    @Test
    void setsUprightWhatWasHeldSideways() {
        NormalisedPicture picture = reader.read(Samples.jpegHeld(6));
        assertEquals(100, picture.width());
        assertEquals(200, picture.height());
        assertTrue(isNear(Color.RED, picture, 50, 10), "the left of the sensor is the top");
        assertTrue(isNear(Color.BLUE, picture, 50, 190));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsTheWholePictureInEveryOrientation(int orientation) {
        NormalisedPicture picture = reader.read(Samples.jpegHeld(orientation));
        assertEquals(orientation < 5 ? 200 : 100, picture.width());
        assertFalse(isNear(Color.BLACK, picture, 2, 2));
        assertFalse(isNear(Color.BLACK, picture, picture.width() - 3, picture.height() - 3));
    }

    @Test
    void dropsWhereAPictureWasTaken() {
        byte[] jpeg = reader.read(Samples.jpegHeld(1)).jpeg();
        assertFalse(new String(jpeg, StandardCharsets.ISO_8859_1).contains("GPS"));
    }

    @Test
    void putsTransparentPicturesOnWhite() {
        assertTrue(isNear(Color.WHITE, reader.read(Samples.transparentPng()), 50, 50));
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertRefused(
                PictureRefusal.IMAGE_INVALID_FORMAT,
                "hello, I am a text file".repeat(10).getBytes());
        assertRefused(PictureRefusal.IMAGE_INVALID_FORMAT, new byte[0]);
        assertRefused(PictureRefusal.IMAGE_INVALID_FORMAT, "GIF89a".getBytes());
    }

    @Test
    void refusesAPictureThatWasCutShort() {
        for (String format : new String[] {"jpeg", "png"}) {
            byte[] whole = Samples.picture(format, 400, 400);
            assertRefused(PictureRefusal.IMAGE_INVALID_FORMAT, Arrays.copyOf(whole, whole.length / 2));
        }
    }

    @Test
    void refusesAnimations() {
        assertRefused(PictureRefusal.IMAGE_INVALID_FORMAT, Samples.animatedWebp());
    }

    @Test
    void refusesFromItsHeaderWhatWouldFillTheMemory() {
        assertRefused(PictureRefusal.IMAGE_TOO_LARGE, Samples.pngBomb(50_000, 50_000));
        assertRefused(PictureRefusal.IMAGE_TOO_LARGE, Samples.pngBomb(Integer.MAX_VALUE, 1));
    }

    @Test
    void refusesMoreThanTenMegabytes() {
        assertRefused(PictureRefusal.IMAGE_TOO_LARGE, new byte[11 * 1024 * 1024]);
    }

    @Test
    void refusesATinyPicture() {
        assertRefused(PictureRefusal.IMAGE_TOO_SMALL, Samples.picture("png", 63, 200));
    }

    private void assertRefused(PictureRefusal reason, byte[] upload) {
        assertEquals(
                reason, assertThrows(Refusal.class, () -> reader.read(upload)).reason());
    }

    private static boolean isNear(Color expected, NormalisedPicture picture, int x, int y) {
        Color actual = new Color(Samples.decoded(picture.jpeg()).getRGB(x, y));
        return Math.abs(actual.getRed() - expected.getRed()) < 40
                && Math.abs(actual.getGreen() - expected.getGreen()) < 40
                && Math.abs(actual.getBlue() - expected.getBlue()) < 40;
    }
}
