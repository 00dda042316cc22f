package com.trailroom.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ThinPlateSplineTest {

    @Test
    void takesEachControlPointToItsTarget() {
        ControlPoints points = new ControlPoints();
        double[][] pairs = {{0, 0, 5, 3}, {100, 0, 90, 10}, {0, 100, 2, 130}, {100, 100, 120, 90}, {50, 40, 44, 61}};
        for (double[] p : pairs) {
            points.pair(new Point(p[0], p[1]), new Point(p[2], p[3]));
        }
        ThinPlateSpline spline = new ThinPlateSpline(points);
        for (double[] p : pairs) {
            Point mapped = spline.map(p[0], p[1]);
            assertEquals(p[2], mapped.x(), 1e-6);
            assertEquals(p[3], mapped.y(), 1e-6);
        }
    }

    @Test
    void keepsStraightMapsStraight() {
        ControlPoints points = new ControlPoints();
        for (int i = 0; i < 6; i++) {
            double x = i * 37 % 100;
            double y = i * 59 % 90;
            points.pair(new Point(x, y), new Point(2 * x + 1, 3 * y - x));
        }
        Point mapped = new ThinPlateSpline(points).map(33, 44);
        assertEquals(67, mapped.x(), 1e-6);
        assertEquals(99, mapped.y(), 1e-6);
    }
}
