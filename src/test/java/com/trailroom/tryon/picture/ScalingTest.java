package com.trailroom.tryon.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
