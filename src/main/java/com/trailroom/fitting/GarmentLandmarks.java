package com.trailroom.fitting;

import com.trailroom.fitting.GarmentCutout.Run;
import java.util.Arrays;

/**
 * Where a top or dress has its neck, shoulders, armpits and hem, in pixels of the garment picture. Arrays run over the sides,
 * 0 on the picture's left.
 */
final class GarmentLandmarks {

    final GarmentCutout garment;
    final double axis;
    final double bodyWidth;
    final Point[] neck = new Point[2];
    final Point[] shoulder = new Point[2];
    final Point[] armpit = new Point[2];
    final Point neckline;
    final double hem;
    private final double[][] halves;
    private GarmentSleeve[] sleeves = new GarmentSleeve[0];

    GarmentLandmarks(GarmentCutout garment) {
        this.garment = garment;
        int middle = (garment.left + garment.right) / 2;
        int h = garment.height();
        double[] widths = rows(.55, .95)
                .mapToDouble(y -> garment.run(y, middle).length())
                .sorted()
                .toArray();
        double[] centres = rows(.55, .95)
                .mapToDouble(y -> garment.run(y, middle).middle())
                .sorted()
                .toArray();
        bodyWidth = widths[widths.length / 3];
        axis = centres[centres.length / 2];
        boolean sleeved = true;
        for (int side = 0; side < 2; side++) {
            sleeved &= findArmpit(side);
        }
        for (int side = 0; side < 2; side++) {
            findShoulder(side, sleeved);
            findNeck(side);
        }
        int y = garment.topOf(axis);
        neckline = new Point(axis, y < 0 ? garment.top : y);
        hem = lowestBroadRow();
        halves = new double[][] {measured(0), measured(1)};
        if (sleeved) {
            findSleeves();
        }
        if (sleeves.length == 0) {
            for (int side = 0; side < 2; side++) {
                findArmhole(side, h);
                findShoulder(side, false);
                findNeck(side);
            }
        }
    }

    boolean sleeved() {
        return sleeves.length > 0;
    }

    GarmentSleeve sleeve(int side) {
        return sleeves[side];
    }

    double bodyHalf(double row, int side) {
        int last = halves[side].length - 1;
        return halves[side][(int) Math.max(0, Math.min(last, row - garment.top))];
    }

    /** The lower corner of a side: hems are often curved, so it may lie above {@link #hem}. */
    Point hemCorner(int side) {
        double usual = bodyHalf(armpit[side].y() + (hem - armpit[side].y()) * .85, side);
        double row = hem - 2;
        while (row > hem - garment.height() * .15 && bodyHalf(row, side) < usual * .96) {
            row--;
        }
        return new Point(axis + (side == 0 ? -1 : 1) * bodyHalf(row, side), row);
    }

    /** Just below the armpit, where sleeve and trunk still touch, the trunk is as wide as soon after. */
    private double[] measured(int side) {
        double[] half = new double[Math.max(1, (int) (hem - garment.top))];
        int from = (int) (armpit[side].y() - garment.top);
        int to = Math.min(half.length, from + garment.height() / 14);
        for (int i = half.length - 1; i >= 0; i--) {
            half[i] = measured(garment.top + i, side);
            if (i >= from && i + 1 < to) {
                half[i] = Math.min(half[i], half[i + 1] + .3);
            }
        }
        return half;
    }

    private double measured(double row, int side) {
        Run run = garment.run(row, axis);
        double half = run.isEmpty() ? bodyWidth / 2 : Math.abs(run.edge(side) - axis);
        return Math.max(bodyWidth * .30, Math.min(half, bodyWidth * 1.1));
    }

    private java.util.stream.IntStream rows(double from, double to) {
        int h = garment.height();
        return java.util.stream.IntStream.range((int) (garment.top + h * from), (int) (garment.top + h * to))
                .filter(y ->
                        !garment.run(y, (garment.left + garment.right) / 2.0).isEmpty());
    }

    /** The row where, going up, the outline leaves the body for the sleeve. @return whether there is a sleeve */
    private boolean findArmpit(int side) {
        int sign = side == 0 ? -1 : 1;
        double[] edges = rows(.5, .85)
                .mapToDouble(y -> Math.abs(garment.run(y, axis).edge(side) - axis))
                .sorted()
                .toArray();
        double edge = edges.length == 0 ? bodyWidth / 2 : edges[edges.length / 3];
        double reach = side == 0 ? axis - garment.left : garment.right - axis;
        if (reach <= edge * 1.13) {
            findArmhole(side, garment.height());
            return false;
        }
        double row = garment.top + .33 * garment.height();
        for (int y = garment.top + garment.height() * 6 / 10; y > garment.top; y--) {
            Run run = garment.run(y, axis);
            if (!run.isEmpty() && Math.abs(run.edge(side) - axis) > edge * 1.14 + 2) {
                row = y + 1;
                break;
            }
        }
        Run run = garment.run(row + 2, axis);
        double out = run.isEmpty() ? edge : Math.abs(run.edge(side) - axis);
        armpit[side] = new Point(axis + sign * Math.min(out, edge * 1.28), row);
        return true;
    }

    private void findArmhole(int side, int h) {
        int sign = side == 0 ? -1 : 1;
        armpit[side] = new Point(axis + sign * bodyWidth / 2, garment.top + .28 * h);
        for (int y = garment.top + h / 12; y < garment.top + h * .5; y++) {
            Run run = garment.run(y, axis);
            if (!run.isEmpty() && Math.abs(run.edge(side) - axis) >= bodyWidth / 2 * .92) {
                double row = Math.max(y, garment.top + .22 * h);
                armpit[side] = new Point(axis + sign * measured(row, side), row);
                return;
            }
        }
    }

    private void findShoulder(int side, boolean sleeved) {
        int sign = side == 0 ? -1 : 1;
        double x = axis + sign * Math.abs(armpit[side].x() - axis) * .92;
        if (!sleeved) {
            x = axis + sign * bodyWidth * .25;
            for (int y = garment.top + (int) (garment.height() * .06); y < armpit[side].y(); y++) {
                Run run = garment.run(y, axis + sign * bodyWidth * .3);
                if (!run.isEmpty()) {
                    x = run.edge(side);
                    break;
                }
            }
        }
        int y = garment.topOf(x);
        shoulder[side] = new Point(x, y < 0 ? garment.top + .08 * garment.height() : y);
    }

    /** The highest place of the outline on this side of the axis; of a level collar, its end. */
    private void findNeck(int side) {
        int sign = side == 0 ? -1 : 1;
        double half = bodyWidth / 2;
        Point best = new Point(axis + sign * half * .4, Double.MAX_VALUE);
        for (double d = half * .12; d < half * .8; d++) {
            int y = garment.topOf(axis + sign * d);
            if (y >= 0 && y < best.y() - .5) {
                best = new Point(axis + sign * d, y);
            }
        }
        for (double d = Math.abs(best.x() - axis); d < half * .8; d++) {
            int y = garment.topOf(axis + sign * d);
            if (y < 0 || y > best.y() + garment.height() * .012) {
                break;
            }
            best = new Point(axis + sign * d, best.y());
        }
        double reach = Math.abs(shoulder[side].x() - axis);
        if (best.y() == Double.MAX_VALUE || Math.abs(best.x() - axis) > reach * .85) {
            double x = axis + sign * reach * .75;
            int y = garment.topOf(x);
            best = new Point(x, y < 0 ? garment.top : y);
        }
        neck[side] = best;
    }

    private double lowestBroadRow() {
        for (int y = garment.bottom; y > garment.top; y--) {
            Run run = garment.run(y, axis);
            if (run.length() > bodyWidth * .6) {
                return y;
            }
        }
        return garment.bottom;
    }

    private void findSleeves() {
        GarmentSleeve[] found = {GarmentSleeve.find(this, 0), GarmentSleeve.find(this, 1)};
        double least = .22 * bodyWidth;
        if (Arrays.stream(found).allMatch(s -> s.length() > least && s.area() > .02 * bodyWidth * garment.height())) {
            sleeves = found;
        }
    }
}
