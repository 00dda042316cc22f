package com.trailroom.fitting;

import java.util.stream.IntStream;

/** The new clothes at the size of the person's picture, before they are laid over it. */
final class ClothLayer {

    final Raster colours;
    final Plane alpha;

    ClothLayer(int width, int height) {
        colours = Raster.blank(width, height);
        alpha = new Plane(width, height);
    }

    /** How much of a pixel may be painted, given where it is and which garment pixel it shows. */
    interface Clip {
        float share(int x, int y, float gx, float gy);
    }

    /** Draws a garment over what is there; each pixel is the mean of four looks, which keeps stripes and edges smooth. */
    void draw(GarmentCutout garment, WarpGrid grid, Clip clip) {
        int w = alpha.width;
        IntStream.range(0, alpha.height).parallel().forEach(y -> {
            float[] rgba = new float[4];
            for (int x = 0; x < w; x++) {
                look(garment, grid, clip, new Sight(x, y, rgba));
                if (rgba[3] > .002f) {
                    over(y * w + x, rgba);
                }
            }
        });
    }

    /** Cuts away where something lies in front. */
    void cut(Plane front) {
        for (int i = 0; i < alpha.at.length; i++) {
            alpha.at[i] *= 1 - front.at[i];
        }
    }

    private record Sight(int x, int y, float[] rgba) {}

    private static void look(GarmentCutout garment, WarpGrid grid, Clip clip, Sight sight) {
        float[] rgba = sight.rgba();
        java.util.Arrays.fill(rgba, 0);
        float cx = grid.x(sight.x(), sight.y());
        float cy = grid.y(sight.x(), sight.y());
        if (cx < garment.left - 6 || cy < garment.top - 6 || cx > garment.right + 6 || cy > garment.bottom + 6) {
            return;
        }
        for (int k = 0; k < 4; k++) {
            float x = sight.x() + (k % 2 == 0 ? -.25f : .25f);
            float y = sight.y() + (k < 2 ? -.25f : .25f);
            float gx = grid.x(x, y);
            float gy = grid.y(x, y);
            if (gx < garment.left - 2 || gy < garment.top - 2 || gx > garment.right + 2 || gy > garment.bottom + 2) {
                continue;
            }
            float a = garment.mask.sample(gx, gy);
            a = a > .002f ? a * clip.share(sight.x(), sight.y(), gx, gy) : 0;
            if (a > .002f) {
                rgba[0] += a * garment.colours.red().sample(gx, gy);
                rgba[1] += a * garment.colours.green().sample(gx, gy);
                rgba[2] += a * garment.colours.blue().sample(gx, gy);
                rgba[3] += a;
            }
        }
        if (rgba[3] > 0) {
            for (int c = 0; c < 3; c++) {
                rgba[c] /= rgba[3];
            }
            rgba[3] /= 4;
        }
    }

    private void over(int i, float[] rgba) {
        float sum = rgba[3] + alpha.at[i] * (1 - rgba[3]);
        colours.mix(i, rgba[3] / sum, rgba);
        alpha.at[i] = sum;
    }
}
