package com.trailroom.tryon.picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * Opaque pictures of three bytes a pixel, row after row. Blue comes first where Java draws ({@link Scaling#LAYOUT}), red first
 * where JPEG is decoded and encoded: in its own order a row is copied whole, in the other byte by byte.
 */
final class Packed {

    private static final int[] RED_FIRST = {0, 1, 2};

    private Packed() {}

    static boolean is(BufferedImage picture) {
        return picture.getType() == Scaling.LAYOUT || isRedFirst(picture);
    }

    /** A black sRGB picture in the order of JPEG. */
    static BufferedImage redFirst(int width, int height) {
        var colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        var pixels = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 3 * width, 3, RED_FIRST, null);
        return new BufferedImage(colours, pixels, false, null);
    }

    /** The same picture with blue first; the one given when it is so already. */
    static BufferedImage drawable(BufferedImage picture) {
        if (!isRedFirst(picture)) return picture;
        BufferedImage swapped = new BufferedImage(picture.getWidth(), picture.getHeight(), Scaling.LAYOUT);
        byte[] from = bytes(picture);
        byte[] to = bytes(swapped);
        for (int at = 0; at < to.length; at += 3) {
            to[at] = from[at + 2];
            to[at + 1] = from[at + 1];
            to[at + 2] = from[at];
        }
        return swapped;
    }

    /** Half as wide and half as high, in the same order: each pixel the mean of four. An odd last row or column is left out. */
    static BufferedImage half(BufferedImage picture) {
        int width = picture.getWidth() / 2;
        int height = picture.getHeight() / 2;
        BufferedImage half = like(picture, width, height);
        byte[] from = bytes(picture);
        byte[] to = bytes(half);
        int row = 3 * picture.getWidth();
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0, above = 2 * y * row; x < width; x++, above += 6, at += 3) {
                to[at] = mean(from, above, row);
                to[at + 1] = mean(from, above + 1, row);
                to[at + 2] = mean(from, above + 2, row);
            }
        }
        return half;
    }

    /** Of a pixel's colour at {@code at}, of the pixel beside it, and of the two below. */
    private static byte mean(byte[] bytes, int at, int row) {
        int sum = (bytes[at] & 0xff) + (bytes[at + 3] & 0xff) + (bytes[at + row] & 0xff) + (bytes[at + row + 3] & 0xff);
        return (byte) (sum + 2 >> 2);
    }

    /** Of another size, in the same order: each pixel between the four around its place. Smooth down to half the size. */
    static BufferedImage bilinear(BufferedImage picture, int width, int height) {
        BufferedImage scaled = like(picture, width, height);
        byte[] from = bytes(picture);
        byte[] to = bytes(scaled);
        Places columns = Places.of(picture.getWidth(), width, 3);
        Places rows = Places.of(picture.getHeight(), height, 3 * picture.getWidth());
        for (int y = 0, at = 0; y < height; y++) {
            int above = rows.first[y];
            int below = rows.second[y] - above;
            int down = rows.share[y];
            for (int x = 0; x < width; x++, at += 3) {
                int left = above + columns.first[x];
                int right = above + columns.second[x];
                int along = columns.share[x];
                to[at] = blend(from, left, right, below, along, down);
                to[at + 1] = blend(from, left + 1, right + 1, below, along, down);
                to[at + 2] = blend(from, left + 2, right + 2, below, along, down);
            }
        }
        return scaled;
    }

    private static byte blend(byte[] bytes, int left, int right, int below, int along, int down) {
        int upper = between(bytes[left] & 0xff, bytes[right] & 0xff, along);
        int lower = between(bytes[left + below] & 0xff, bytes[right + below] & 0xff, along);
        return (byte) (between(upper, lower, down) + Places.ONE * Places.ONE / 2 >> 16);
    }

    /** Times {@link Places#ONE}. */
    private static int between(int first, int second, int share) {
        return (first << 8) + (second - first) * share;
    }

    /**
     * Where the pixels of a scaled row or column lie in the one that it is made from.
     *
     * @param first  offsets of the pixels before them, in bytes
     * @param second offsets of the pixels behind them
     * @param share  of the second, 0 to {@link #ONE}
     */
    private record Places(int[] first, int[] second, int[] share) {

        static final int ONE = 256;

        static Places of(int length, int scaled, int step) {
            Places places = new Places(new int[scaled], new int[scaled], new int[scaled]);
            for (int i = 0; i < scaled; i++) {
                long middle = Math.max(0, (2L * i + 1) * length * (ONE / 2) / scaled - ONE / 2);
                int before = (int) Math.min(middle / ONE, length - 1);
                places.first[i] = before * step;
                places.second[i] = Math.min(before + 1, length - 1) * step;
                places.share[i] = (int) (middle % ONE);
            }
            return places;
        }
    }

    private static BufferedImage like(BufferedImage picture, int width, int height) {
        return isRedFirst(picture) ? redFirst(width, height) : new BufferedImage(width, height, Scaling.LAYOUT);
    }

    private static boolean isRedFirst(BufferedImage picture) {
        return picture.getType() == BufferedImage.TYPE_CUSTOM
                && picture.getColorModel().getColorSpace().isCS_sRGB()
                && picture.getSampleModel() instanceof ComponentSampleModel model
                && model.getNumBands() == 3
                && model.getPixelStride() == 3
                && model.getScanlineStride() == 3 * picture.getWidth()
                && Arrays.equals(model.getBandOffsets(), RED_FIRST)
                && picture.getRaster().getDataBuffer() instanceof DataBufferByte;
    }

    private static byte[] bytes(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }
}
