package com.trailroom.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What colour something has: a centre in L*a*b* and how much each axis strays from it. */
record ColourModel(float[] centre, float[] spread) {

    /** Median and a robust spread, not below the given least values. */
    static ColourModel of(LabColours lab, int[] pixels, float leastLightness, float leastHue) {
        float[] centre = new float[3];
        float[] spread = new float[3];
        for (int c = 0; c < 3; c++) {
            float[] values = new float[pixels.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = lab.channel(c)[pixels[i]];
            }
            Arrays.sort(values);
            centre[c] = values[values.length / 2];
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.abs(values[i] - centre[c]);
            }
            Arrays.sort(values);
            spread[c] = Math.max(c == 0 ? leastLightness : leastHue, values[values.length * 7 / 10] * 1.5f);
        }
        return new ColourModel(centre, spread);
    }

    boolean resembles(ColourModel other) {
        double l = centre[0] - other.centre[0];
        double a = centre[1] - other.centre[1];
        double b = centre[2] - other.centre[2];
        return Math.sqrt(l * l + a * a + b * b) < 7;
    }

    /** The same colours under more varied light. */
    ColourModel shaded(float factor) {
        return new ColourModel(centre, new float[] {spread[0] * factor, spread[1], spread[2]});
    }

    /** Squared distance in units of the spread. */
    float distance(LabColours lab, int i) {
        float l = (lab.lightness[i] - centre[0]) / spread[0];
        float a = (lab.a[i] - centre[1]) / spread[1];
        float b = (lab.b[i] - centre[2]) / spread[2];
        return l * l + a * a + b * b;
    }

    /** The main colours among some pixels (k-means with a fixed seed, so that equal pictures give equal results). */
    static List<ColourModel> mainColours(LabColours lab, int[] pixels, int count) {
        if (pixels.length < count * 10) {
            return List.of();
        }
        Random random = new Random(7);
        float[][] centres = new float[count][3];
        for (float[] centre : centres) {
            int i = pixels[random.nextInt(pixels.length)];
            for (int c = 0; c < 3; c++) {
                centre[c] = lab.channel(c)[i];
            }
        }
        int[] group = new int[pixels.length];
        for (int round = 0; round < 8; round++) {
            assign(lab, pixels, centres, group);
            move(lab, pixels, centres, group);
        }
        List<ColourModel> models = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int wanted = k;
            int[] members = java.util.stream.IntStream.range(0, group.length)
                    .filter(i -> group[i] == wanted)
                    .map(i -> pixels[i])
                    .toArray();
            if (members.length > pixels.length * .06) {
                models.add(of(lab, members, 8, 3.5f));
            }
        }
        return models;
    }

    private static void assign(LabColours lab, int[] pixels, float[][] centres, int[] group) {
        for (int n = 0; n < pixels.length; n++) {
            float best = Float.MAX_VALUE;
            for (int k = 0; k < centres.length; k++) {
                float l = lab.lightness[pixels[n]] - centres[k][0];
                float a = lab.a[pixels[n]] - centres[k][1];
                float b = lab.b[pixels[n]] - centres[k][2];
                float distance = l * l * .5f + a * a + b * b;
                if (distance < best) {
                    best = distance;
                    group[n] = k;
                }
            }
        }
    }

    private static void move(LabColours lab, int[] pixels, float[][] centres, int[] group) {
        double[][] sums = new double[centres.length][4];
        for (int n = 0; n < pixels.length; n++) {
            double[] sum = sums[group[n]];
            for (int c = 0; c < 3; c++) {
                sum[c] += lab.channel(c)[pixels[n]];
            }
            sum[3]++;
        }
        for (int k = 0; k < centres.length; k++) {
            for (int c = 0; c < 3 && sums[k][3] > 0; c++) {
                centres[k][c] = (float) (sums[k][c] / sums[k][3]);
            }
        }
    }
}
