package com.trailroom.tryon.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalingTest {

    /** Red at the top left, green at the top right, blue below, in each layout that decoders give. */
    static Stream<Arguments> pictures() {
        return Stream.of("400x300", "401x301", "1999x1003", "101x1201", "50x40")
                .flatMap(size -> Stream.of(
                        Arguments.of(size, BufferedImage.TYPE_3BYTE_BGR),
                        Arguments.of(size, BufferedImage.TYPE_INT_ARGB),
                        Arguments.of(size, BufferedImage.TYPE_CUSTOM)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void keepsColoursAndProportionsOfEveryLayout(String size, int layout) {
        int width = Integer.parseInt(size.split("x")[0]);
        int height = Integer.parseInt(size.split("x")[1]);
        BufferedImage small = Scaling.toLongestSide(flag(width, height, layout), 90);
        double factor = Math.min(1, 90.0 / Math.max(width, height));
        assertEquals(Math.max(1, Math.round(width * factor)), small.getWidth());
        assertEquals(Math.max(1, Math.round(height * factor)), small.getHeight());
        assertNear(Color.RED, small, 0, 0);
        assertNear(Color.GREEN, small, small.getWidth() - 1, 0);
        assertNear(Color.BLUE, small, 0, small.getHeight() - 1);
        assertNear(Color.BLUE, small, small.getWidth() - 1, small.getHeight() - 1);
    }

    @Test
    void eachPixelOfAHalfIsTheMeanOfFour() {
        BufferedImage picture = Packed.redFirst(4, 2);
        for (int y = 0; y < 2; y++) for (int x = 0; x < 4; x++) picture.setRGB(x, y, 0x10101 * (10 * x + 40 * y));
        BufferedImage half = Packed.half(picture);
        assertEquals(0xff000000 | 0x10101 * 25, half.getRGB(0, 0), "of 0, 10, 40 and 50");
        assertEquals(0xff000000 | 0x10101 * 45, half.getRGB(1, 0), "of 20, 30, 60 and 70");
    }

    /** As Java draws it, but for rounding, in both orders. */
    @ParameterizedTest
    @ValueSource(strings = {"320x480", "450x675", "449x674", "899x3", "1x1"})
    void isAsSmoothAsWhatJavaDraws(String size) throws IOException {
        int width = Integer.parseInt(size.split("x")[0]);
        int height = Integer.parseInt(size.split("x")[1]);
        BufferedImage photo = Packed.half(JpegDecoder.decoded(ApiClient.picture("person-1.jpg")));
        BufferedImage drawn = new BufferedImage(width, height, Scaling.LAYOUT);
        var graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(photo, 0, 0, width, height, null);
        graphics.dispose();
        BufferedImage redFirst = Packed.redFirst(photo.getWidth(), photo.getHeight());
        redFirst.createGraphics().drawImage(photo, 0, 0, null);
        BufferedImage own = Packed.bilinear(photo, width, height);
        BufferedImage other = Packed.bilinear(redFirst, width, height);
        long difference = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                assertEquals(own.getRGB(x, y), other.getRGB(x, y));
                difference += difference(own.getRGB(x, y), drawn.getRGB(x, y));
            }
        }
        assertTrue(difference <= 3L * width * height, "by " + difference + " over " + size);
    }

    private static int difference(int one, int other) {
        int sum = 0;
        for (int bits = 0; bits < 24; bits += 8) sum += Math.abs((one >> bits & 0xff) - (other >> bits & 0xff));
        return sum;
    }

    @Test
    void leavesASmallPictureAsItIs() {
        BufferedImage picture = Packed.redFirst(90, 90);
        assertSame(picture, Scaling.toLongestSide(picture, 90));
    }

    private static BufferedImage flag(int width, int height, int layout) {
        BufferedImage flag = layout == BufferedImage.TYPE_CUSTOM
                ? Packed.redFirst(width, height)
                : new BufferedImage(width, height, layout);
        var graphics = flag.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(width / 2, 0, width, height / 2);
        graphics.dispose();
        return flag;
    }

    private static void assertNear(Color expected, BufferedImage picture, int x, int y) {
        Color actual = new Color(picture.getRGB(x, y));
        boolean near = Math.abs(actual.getRed() - expected.getRed()) < 60
                && Math.abs(actual.getGreen() - expected.getGreen()) < 60
                && Math.abs(actual.getBlue() - expected.getBlue()) < 60;
        assertTrue(near, () -> actual + " at " + x + ", " + y);
    }
}
