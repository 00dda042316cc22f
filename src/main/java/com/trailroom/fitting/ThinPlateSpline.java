package com.trailroom.fitting;

/** The smoothest map of the plane that takes each control point to its target (Bookstein 1989). */
final class ThinPlateSpline {

    private final double[] x;
    private final double[] y;
    private final double[][] coefficients;

    ThinPlateSpline(ControlPoints points) {
        int n = points.size();
        x = new double[n];
        y = new double[n];
        double[][] system = new double[n + 3][n + 5];
        for (int i = 0; i < n; i++) {
            x[i] = points.from(i).x();
            y[i] = points.from(i).y();
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                system[i][j] = kernel(x[i] - x[j], y[i] - y[j]);
            }
            double[] affine = {1, x[i], y[i]};
            for (int k = 0; k < 3; k++) {
                system[i][n + k] = affine[k];
                system[n + k][i] = affine[k];
            }
            system[i][n + 3] = points.to(i).x();
            system[i][n + 4] = points.to(i).y();
        }
        coefficients = solved(system);
    }

    Point map(double px, double py) {
        int n = x.length;
        double mx = coefficients[n][0] + coefficients[n + 1][0] * px + coefficients[n + 2][0] * py;
        double my = coefficients[n][1] + coefficients[n + 1][1] * px + coefficients[n + 2][1] * py;
        for (int i = 0; i < n; i++) {
            double k = kernel(px - x[i], py - y[i]);
            mx += coefficients[i][0] * k;
            my += coefficients[i][1] * k;
        }
        return new Point(mx, my);
    }

    private static double kernel(double dx, double dy) {
        double square = dx * dx + dy * dy;
        return square < 1e-9 ? 0 : square * Math.log(square);
    }

    /** Gauss-Jordan elimination with row pivots; the last two columns are the right-hand sides. */
    private static double[][] solved(double[][] m) {
        int n = m.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                if (Math.abs(m[r][c]) > Math.abs(m[pivot][c])) {
                    pivot = r;
                }
            }
            double[] swap = m[c];
            m[c] = m[pivot];
            m[pivot] = swap;
            for (int r = 0; r < n; r++) {
                if (r != c && m[r][c] != 0) {
                    double factor = m[r][c] / m[c][c];
                    for (int k = c; k < n + 2; k++) {
                        m[r][k] -= factor * m[c][k];
                    }
                }
            }
        }
        double[][] result = new double[n][2];
        for (int i = 0; i < n; i++) {
            result[i][0] = m[i][n] / m[i][i];
            result[i][1] = m[i][n + 1] / m[i][i];
        }
        return result;
    }
}
