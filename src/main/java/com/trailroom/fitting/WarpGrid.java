package com.trailroom.fitting;

import java.util.stream.IntStream;

/** A spline evaluated at every eighth pixel and interpolated between: where on the garment a pixel of the person looks. */
final class WarpGrid {

    private static final int STEP = 8;

    private final Plane gx;
    private final Plane gy;

    WarpGrid(ControlPoints points, int width, int height) {
        ThinPlateSpline spline = new ThinPlateSpline(points);
        gx = new Plane(width / STEP + 2, height / STEP + 2);
        gy = new Plane(gx.width, gx.height);
        IntStream.range(0, gx.height).parallel().forEach(j -> {
            for (int i = 0; i < gx.width; i++) {
                Point p = spline.map(i * STEP, j * STEP);
                gx.at[j * gx.width + i] = (float) p.x();
                gy.at[j * gx.width + i] = (float) p.y();
            }
        });
    }

    float x(float x, float y) {
        return gx.sample(x / STEP, y / STEP);
    }

    float y(float x, float y) {
        return gy.sample(x / STEP, y / STEP);
    }
}
