package com.trailroom.fitting;

import com.trailroom.fitting.FittingRefusal.Reason;
import java.util.Arrays;

/** Finds the plain background of a garment picture by flooding inwards from the picture's border. */
final class Backdrop {

    private static final float BUSY = 22;

    private final LabColours lab;
    private final int width;
    private final int height;
    private final float[] colour = new float[3];
    private final float tolerance;

    /** @throws FittingRefusal when the border is not of one colour */
    Backdrop(Raster picture) {
        lab = new LabColours(picture);
        width = picture.width();
        height = picture.height();
        float stray = learn();
        if (stray > BUSY) {
            throw new FittingRefusal(Reason.GARMENT_BUSY_BACKGROUND);
        }
        tolerance = Math.max(1.7f, 1.2f * stray + 1.2f);
    }

    /** 1 on the garment, 0 on the backdrop. Gaps narrower than the brush are not entered, so faint edges do not leak. */
    Plane garment() {
        Plane like = new Plane(width, height);
        for (int i = 0; i < like.at.length; i++) {
            like.at[i] = lab.distance(i, colour) <= tolerance ? 1 : 0;
        }
        int brush = Math.max(1, Math.min(width, height) / 250);
        Plane clear = like.box(brush);
        boolean[] flooded = new boolean[like.at.length];
        PixelList queue = new PixelList();
        for (int i = 0; i < flooded.length; i++) {
            int x = i % width;
            int y = i / width;
            boolean border = x == 0 || y == 0 || x == width - 1 || y == height - 1;
            if (border && clear.at[i] > .5f) {
                flooded[i] = true;
                queue.add(i);
            }
        }
        while (!queue.isEmpty()) {
            int p = queue.poll();
            for (int n :
                    new int[] {p % width > 0 ? p - 1 : p, p % width < width - 1 ? p + 1 : p, p - width, p + width}) {
                if (n >= 0 && n < flooded.length && !flooded[n] && clear.at[n] > .999f) {
                    flooded[n] = true;
                    queue.add(n);
                }
            }
        }
        Plane garment = peeled(widened(flooded, like, brush));
        new Cracks(lab, colour, width).open(garment);
        return garment;
    }

    private Plane widened(boolean[] flooded, Plane like, int brush) {
        Plane core = new Plane(width, height);
        for (int i = 0; i < flooded.length; i++) {
            core.at[i] = flooded[i] ? 1 : 0;
        }
        Plane near = core.box(brush + 1);
        Plane garment = new Plane(width, height);
        for (int i = 0; i < flooded.length; i++) {
            garment.at[i] = flooded[i] || near.at[i] > 1e-4f && like.at[i] > 0 ? 0 : 1;
        }
        return garment;
    }

    /**
     * Takes off the rim of compression noise that JPEG leaves around a garment: at most eight pixels, one block, and only
     * what resembles the backdrop more than the garment itself does.
     */
    private Plane peeled(Plane garment) {
        float[] distances = new float[garment.at.length];
        int n = 0;
        for (int i = 0; i < distances.length; i += 3) {
            if (garment.at[i] > 0) {
                distances[n++] = lab.distance(i, colour);
            }
        }
        Arrays.sort(distances, 0, n);
        float limit = n == 0 ? 0 : Math.min(14, .6f * distances[n / 8]);
        for (int depth = 0; depth < 8 && limit > tolerance; depth++) {
            Plane inside = garment.box(1);
            for (int i = 0; i < distances.length; i++) {
                if (garment.at[i] > 0 && inside.at[i] < .999f && lab.distance(i, colour) < limit) {
                    garment.at[i] = 0;
                }
            }
        }
        return garment;
    }

    private float learn() {
        int rim = Math.max(3, Math.min(width, height) / 60);
        PixelList border = new PixelList();
        for (int i = 0; i < width * height; i++) {
            int x = i % width;
            int y = i / width;
            if (x < rim || y < rim || x >= width - rim || y >= height - rim) {
                border.add(i);
            }
        }
        int[] pixels = border.toArray();
        float stray = 0;
        float[] values = new float[pixels.length];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = lab.channel(c)[pixels[i]];
            }
            Arrays.sort(values);
            colour[c] = values[values.length / 2];
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.abs(values[i] - colour[c]);
            }
            Arrays.sort(values);
            stray += values[values.length * 8 / 10];
        }
        return stray;
    }
}
