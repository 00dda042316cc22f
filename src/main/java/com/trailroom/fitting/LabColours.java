package com.trailroom.fitting;

import java.util.stream.IntStream;

/** A picture in CIE L*a*b*, where distances resemble what the eye sees. */
final class LabColours {

    private static final float[] LINEAR = new float[1025];
    private static final float[] ROOT = new float[4097];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            float v = i / 1024f;
            LINEAR[i] = v <= .04045f ? v / 12.92f : (float) Math.pow((v + .055) / 1.055, 2.4);
        }
        for (int i = 0; i < ROOT.length; i++) {
            float t = i / 4096f * 1.1f;
            ROOT[i] = t > .008856f ? (float) Math.cbrt(t) : 7.787f * t + 16f / 116;
        }
    }

    final float[] lightness;
    final float[] a;
    final float[] b;

    LabColours(Raster picture) {
        int pixels = picture.width() * picture.height();
        lightness = new float[pixels];
        a = new float[pixels];
        b = new float[pixels];
        IntStream.range(0, picture.height()).parallel().forEach(y -> {
            for (int i = y * picture.width(); i < (y + 1) * picture.width(); i++) {
                convert(picture, i);
            }
        });
    }

    float distance(int i, float[] colour) {
        float dl = lightness[i] - colour[0];
        float da = a[i] - colour[1];
        float db = b[i] - colour[2];
        return (float) Math.sqrt(dl * dl + 2 * da * da + 2 * db * db);
    }

    float[] channel(int c) {
        return c == 0 ? lightness : c == 1 ? a : b;
    }

    private void convert(Raster picture, int i) {
        float r = linear(picture.red().at[i]);
        float g = linear(picture.green().at[i]);
        float bl = linear(picture.blue().at[i]);
        float x = root((.4124f * r + .3576f * g + .1805f * bl) / .9505f);
        float y = root(.2126f * r + .7152f * g + .0722f * bl);
        float z = root((.0193f * r + .1192f * g + .9505f * bl) / 1.089f);
        lightness[i] = 116 * y - 16;
        a[i] = 500 * (x - y);
        b[i] = 200 * (y - z);
    }

    private static float linear(float v) {
        return LINEAR[Math.max(0, Math.min(1024, Math.round(v * 1024)))];
    }

    private static float root(float t) {
        float p = Math.max(0, Math.min(4095, t / 1.1f * 4096));
        int i = (int) p;
        return ROOT[i] + (ROOT[i + 1] - ROOT[i]) * (p - i);
    }
}
