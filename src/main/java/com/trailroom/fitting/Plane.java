package com.trailroom.fitting;

import java.util.stream.IntStream;

/** One channel of a picture as floats, row by row; masks run from 0 to 1. Every filter costs the same for any radius. */
final class Plane {

    final int width;
    final int height;
    final float[] at;

    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    Plane(int width, int height, float[] values) {
        this.width = width;
        this.height = height;
        this.at = values;
    }

    /** Value at a whole pixel, 0 outside. */
    float near(double x, double y) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        return ix < 0 || iy < 0 || ix >= width || iy >= height ? 0 : at[iy * width + ix];
    }

    /** Bilinear value; coordinates outside are moved to the border. */
    float sample(float x, float y) {
        float cx = Math.min(Math.max(x, 0), width - 1);
        float cy = Math.min(Math.max(y, 0), height - 1);
        int x0 = (int) cx;
        int y0 = (int) cy;
        int right = x0 < width - 1 ? 1 : 0;
        int below = y0 < height - 1 ? width : 0;
        float fx = cx - x0;
        float fy = cy - y0;
        int i = y0 * width + x0;
        float upper = at[i] + (at[i + right] - at[i]) * fx;
        float lower = at[i + below] + (at[i + below + right] - at[i + below]) * fx;
        return upper + (lower - upper) * fy;
    }

    /** Mean over a square of side 2 radius + 1, cut off at the borders. */
    Plane box(int radius) {
        float[] rows = new float[at.length];
        IntStream.range(0, height).parallel().forEach(y -> meanAlongRow(rows, y * width, radius));
        float[] out = new float[at.length];
        int strips = Math.max(1, Math.min(4, width / 64));
        IntStream.range(0, strips)
                .parallel()
                .forEach(s ->
                        meanAlongColumns(rows, out, radius, new int[] {width * s / strips, width * (s + 1) / strips}));
        return new Plane(width, height, out);
    }

    /** Three box filters in a row, close to a Gaussian. */
    Plane blur(int radius) {
        return radius < 1 ? this : box(radius).box(radius).box(radius);
    }

    /** Widens a mask by about {@code radius} pixels, with a soft rim. */
    Plane grown(int radius) {
        Plane mean = box(radius);
        float one = 1f / (2 * radius + 1);
        for (int i = 0; i < at.length; i++) {
            mean.at[i] = Math.max(at[i], Math.min(1, mean.at[i] / one));
        }
        return mean;
    }

    Plane times(Plane other) {
        float[] product = new float[at.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = at[i] * other.at[i];
        }
        return new Plane(width, height, product);
    }

    /** Smooth step from 0 at {@code from} to 1 at {@code to}; the two may be in either order. */
    static float ramp(double from, double to, double value) {
        double t = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return (float) (t * t * (3 - 2 * t));
    }

    private void meanAlongRow(float[] out, int row, int radius) {
        double sum = 0;
        int count = 0;
        for (int x = 0; x < Math.min(width, radius); x++) {
            sum += at[row + x];
            count++;
        }
        for (int x = 0; x < width; x++) {
            if (x + radius < width) {
                sum += at[row + x + radius];
                count++;
            }
            if (x - radius - 1 >= 0) {
                sum -= at[row + x - radius - 1];
                count--;
            }
            out[row + x] = (float) (sum / count);
        }
    }

    private void meanAlongColumns(float[] in, float[] out, int radius, int[] span) {
        double[] sums = new double[span[1] - span[0]];
        int count = 0;
        for (int y = 0; y < Math.min(height, radius); y++) {
            add(in, y * width + span[0], sums, 1);
            count++;
        }
        for (int y = 0; y < height; y++) {
            if (y + radius < height) {
                add(in, (y + radius) * width + span[0], sums, 1);
                count++;
            }
            if (y - radius - 1 >= 0) {
                add(in, (y - radius - 1) * width + span[0], sums, -1);
                count--;
            }
            double share = 1.0 / count;
            for (int x = 0; x < sums.length; x++) {
                out[y * width + span[0] + x] = (float) (sums[x] * share);
            }
        }
    }

    private static void add(float[] in, int from, double[] sums, int sign) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += sign * in[from + x];
        }
    }
}
