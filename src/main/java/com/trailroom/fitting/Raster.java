package com.trailroom.fitting;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** An RGB picture as three planes, each from 0 to 1. */
record Raster(Plane red, Plane green, Plane blue) {

    private static final int SMALLEST_USEFUL_SIDE = 640;

    static Raster blank(int width, int height) {
        return new Raster(new Plane(width, height), new Plane(width, height), new Plane(width, height));
    }

    /** Reads a picture, on white where transparent, shrunk so that its longest side is at most {@code longest}. */
    static Raster of(BufferedImage picture, int longest) {
        return of(scaled(picture, Math.min(1.0, (double) longest / Math.max(picture.getWidth(), picture.getHeight()))));
    }

    /** The same, but tiny pictures are enlarged, because outlines are found at pixel precision. */
    static Raster ofGarment(BufferedImage picture, int longest) {
        int side = Math.max(picture.getWidth(), picture.getHeight());
        return of(scaled(picture, (double) Math.min(longest, Math.max(side, SMALLEST_USEFUL_SIDE)) / side));
    }

    int width() {
        return red.width;
    }

    int height() {
        return red.height;
    }

    Raster copy() {
        return new Raster(
                new Plane(width(), height(), red.at.clone()),
                new Plane(width(), height(), green.at.clone()),
                new Plane(width(), height(), blue.at.clone()));
    }

    Plane luma() {
        Plane luma = new Plane(width(), height());
        for (int i = 0; i < luma.at.length; i++) {
            luma.at[i] = .299f * red.at[i] + .587f * green.at[i] + .114f * blue.at[i];
        }
        return luma;
    }

    void mix(int i, float share, float[] rgb) {
        red.at[i] += share * (rgb[0] - red.at[i]);
        green.at[i] += share * (rgb[1] - green.at[i]);
        blue.at[i] += share * (rgb[2] - blue.at[i]);
    }

    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = level(red.at[i]) << 16 | level(green.at[i]) << 8 | level(blue.at[i]);
        }
        return image;
    }

    private static int level(float value) {
        return Math.max(0, Math.min(255, Math.round(value * 255)));
    }

    private static Raster of(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Raster raster = blank(image.getWidth(), image.getHeight());
        for (int i = 0; i < pixels.length; i++) {
            raster.red.at[i] = ((pixels[i] >> 16) & 255) / 255f;
            raster.green.at[i] = ((pixels[i] >> 8) & 255) / 255f;
            raster.blue.at[i] = (pixels[i] & 255) / 255f;
        }
        return raster;
    }

    /** Halves first when shrinking much, so that fine patterns do not alias. */
    private static BufferedImage scaled(BufferedImage picture, double scale) {
        BufferedImage current = picture;
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return drawn(current, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        boolean shrinking = width < picture.getWidth();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                shrinking ? RenderingHints.VALUE_INTERPOLATION_BILINEAR : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return image;
    }
}
