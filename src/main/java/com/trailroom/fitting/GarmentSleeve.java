package com.trailroom.fitting;

import java.util.Arrays;

/**
 * One sleeve in the garment picture: a straight axis from between shoulder and armpit to the cuff, and how far the cloth
 * reaches to both sides of it, measured in {@link #STEPS} slices.
 */
record GarmentSleeve(Plane mask, Point from, Point direction, double length, double[][] reach) {

    static final int STEPS = 24;

    static GarmentSleeve find(GarmentLandmarks marks, int side) {
        Plane mask = mask(marks, side);
        Point from = marks.shoulder[side].towards(marks.armpit[side], .5);
        int w = mask.width;
        double farthest = 0;
        for (int i = 0; i < mask.at.length; i++) {
            if (mask.at[i] > 0) {
                farthest = Math.max(farthest, Math.hypot(i % w - from.x(), i / w - from.y()));
            }
        }
        double[] cuff = new double[3];
        for (int i = 0; i < mask.at.length; i++) {
            if (mask.at[i] > 0 && Math.hypot(i % w - from.x(), i / w - from.y()) > farthest * .86) {
                cuff[0] += i % w;
                cuff[1] += i / w;
                cuff[2]++;
            }
        }
        Point along = new Point(cuff[0] / Math.max(1, cuff[2]), cuff[1] / Math.max(1, cuff[2])).minus(from);
        Point direction = along.times(1 / Math.max(1e-6, along.length()));
        double length = length(mask, from, direction);
        return new GarmentSleeve(mask, from, direction, length, slices(mask, from, direction, length));
    }

    double area() {
        double sum = 0;
        for (float v : mask.at) {
            sum += v;
        }
        return sum;
    }

    /** A place on the sleeve: a share along its axis and pixels across it. */
    Point at(double share, double across) {
        return new Point(
                from.x() + direction.x() * share * length - direction.y() * across,
                from.y() + direction.y() * share * length + direction.x() * across);
    }

    /** How far along the sleeve a place of the garment picture lies, as a share of its length. */
    double along(double x, double y) {
        return ((x - from.x()) * direction.x() + (y - from.y()) * direction.y()) / Math.max(1, length);
    }

    double[] reachAt(double share) {
        return reach[Math.max(0, Math.min(STEPS - 1, (int) (share * STEPS - .01)))];
    }

    private static Plane mask(GarmentLandmarks marks, int side) {
        GarmentCutout garment = marks.garment;
        Plane mask = new Plane(garment.mask.width, garment.mask.height);
        int sign = side == 0 ? -1 : 1;
        Point shoulder = marks.shoulder[side];
        Point armpit = marks.armpit[side];
        PixelList queue = new PixelList();
        for (int y = garment.top; y <= armpit.y(); y++) {
            double t = Math.max(0, Math.min(1, (y - shoulder.y()) / Math.max(1, armpit.y() - shoulder.y())));
            double seam = shoulder.x() + (armpit.x() - shoulder.x()) * t;
            for (int x = garment.left; x <= garment.right; x++) {
                if (sign * (x - seam) > 0 && garment.on(x, y)) {
                    mask.at[y * mask.width + x] = 1;
                    if (y >= armpit.y() - 2) {
                        queue.add(y * mask.width + x);
                    }
                }
            }
        }
        while (!queue.isEmpty()) {
            int p = queue.poll();
            int y = p / mask.width + 1;
            GarmentCutout.Run torso = garment.run(y, marks.axis);
            for (int x = p % mask.width - 1; x <= p % mask.width + 1; x++) {
                boolean onTorso =
                        x >= torso.from() && x <= torso.to() && sign * (x - marks.axis) < marks.bodyWidth * .56;
                if (y <= garment.bottom
                        && garment.on(x, y)
                        && mask.at[y * mask.width + x] == 0
                        && sign * (x - armpit.x()) > 0
                        && !onTorso) {
                    mask.at[y * mask.width + x] = 1;
                    queue.add(y * mask.width + x);
                }
            }
        }
        return mask;
    }

    private static double length(Plane mask, Point from, Point direction) {
        double[] distances = new double[mask.at.length];
        int n = 0;
        for (int i = 0; i < mask.at.length; i++) {
            if (mask.at[i] > 0) {
                distances[n++] =
                        (i % mask.width - from.x()) * direction.x() + (i / mask.width - from.y()) * direction.y();
            }
        }
        Arrays.sort(distances, 0, n);
        return n == 0 ? 0 : distances[(int) (n * .995)];
    }

    private static double[][] slices(Plane mask, Point from, Point direction, double length) {
        double[][] reach = new double[STEPS][];
        PlaneSlices sorted = new PlaneSlices(STEPS);
        for (int i = 0; i < mask.at.length; i++) {
            if (mask.at[i] > 0) {
                double dx = i % mask.width - from.x();
                double dy = i / mask.width - from.y();
                int slice = (int) Math.floor((dx * direction.x() + dy * direction.y()) / Math.max(1, length) * STEPS);
                sorted.add(slice, (float) (dy * direction.x() - dx * direction.y()));
            }
        }
        for (int s = 0; s < STEPS; s++) {
            double[] ends = sorted.ends(s, .01);
            reach[s] = ends.length > 0 ? ends : s > 0 ? reach[s - 1] : new double[] {-length * .2, length * .2};
        }
        return reach;
    }

    /** Numbers gathered in slices, of which the outermost few are ignored. */
    private static final class PlaneSlices {

        private final float[][] values;
        private final int[] sizes;

        PlaneSlices(int count) {
            values = new float[count][256];
            sizes = new int[count];
        }

        void add(int slice, float value) {
            if (slice >= 0 && slice < sizes.length) {
                if (sizes[slice] == values[slice].length) {
                    values[slice] = Arrays.copyOf(values[slice], sizes[slice] * 2);
                }
                values[slice][sizes[slice]++] = value;
            }
        }

        double[] ends(int slice, double ignored) {
            int n = sizes[slice];
            if (n < 4) {
                return new double[0];
            }
            Arrays.sort(values[slice], 0, n);
            return new double[] {values[slice][(int) (n * ignored)], values[slice][(int) (n * (1 - ignored))]};
        }
    }
}
