package com.trailroom.fitting;

import com.trailroom.fitting.GarmentCutout.Run;
import java.util.List;

/** Trousers: one spline for each leg; both share the control points of waist and pelvis, so they meet without a seam. */
final class LegWarp {

    private final GarmentCutout garment;
    private final Scene scene;
    private final WaistFit waist;
    private final Point garmentCrotch;
    private final double[] hems;
    private final Point crotch;

    LegWarp(GarmentCutout garment, Scene scene) {
        this.garment = garment;
        this.scene = scene;
        this.waist = WaistFit.of(garment, scene);
        this.garmentCrotch = garmentCrotch();
        this.hems = new double[] {hem(0), hem(1)};
        this.crotch = crotch();
    }

    void draw(ClothLayer layer) {
        double middle = garmentCrotch.x();
        for (int side = 0; side < 2; side++) {
            WarpGrid grid = new WarpGrid(points(side), scene.width(), scene.height());
            boolean first = side == 0;
            layer.draw(
                    garment,
                    grid,
                    (x, y, gx, gy) -> first
                            ? 1 - Plane.ramp(middle + 2, middle + 4, gx)
                            : Plane.ramp(middle - 1, middle + 1, gx));
        }
    }

    private ControlPoints points(int side) {
        Body body = scene.body();
        ControlPoints points = waist.points();
        double row = garment.top + (garmentCrotch.y() - garment.top) * .6;
        Run run = garment.run(row, garmentCrotch.x());
        double v = waist.top() + (body.along(crotch.x(), crotch.y()) - waist.top()) * .6;
        for (int s = 0; s < 2; s++) {
            double half = scene.outline().half(Math.min(v, 1.02 * body.torso()), s) * 1.04;
            points.pair(body.at(TopFit.sign(s) * half, v), new Point(run.edge(s), row));
        }
        points.pair(body.at(0, v), new Point(garmentCrotch.x(), row)).pair(crotch, garmentCrotch);
        Limb leg = body.legs().get(side);
        double start = Math.max(
                .1,
                (crotch.y() - leg.root().y())
                        / Math.max(1, leg.end().y() - leg.root().y()));
        double scaled = (hems[side] - garmentCrotch.y()) * waist.scale() / leg.length();
        double end = scaled + start > .82 ? 1.03 : start + scaled;
        for (double t : new double[] {.1, .3, .5, .75, 1}) {
            slice(points, leg, side, new Slice(t, start + (end - start) * t));
        }
        return points;
    }

    private record Slice(double garmentShare, double legShare) {}

    /** Outer and inner edge of one leg at one height. The cloth covers the leg seen, and does not cross the middle. */
    private void slice(ControlPoints points, Limb leg, int side, Slice slice) {
        double sw = scene.body().shoulders();
        double row = garmentCrotch.y() + 3 + (hems[side] - 4 - garmentCrotch.y()) * slice.garmentShare();
        Run run = leg(row, side);
        if (run.isEmpty()) {
            return;
        }
        Point centre = leg.at(leg.length() * slice.legShare());
        Point other = scene.body().legs().get(1 - side).at(leg.length() * slice.legShare());
        int sign = TopFit.sign(side);
        double seenOut = scene.outline().reach(centre, new Point(sign, 0), .3 * sw);
        double seenIn = scene.outline().reach(centre, new Point(-sign, 0), .3 * sw);
        double least = .06 * sw;
        double wanted = run.length() * waist.scale() / 2;
        double out = cloth(Math.max(least, Math.min(seenOut, .27 * sw)), wanted, 1.30);
        double gap = Math.abs(other.x() - centre.x()) / 2;
        double in = Math.min(cloth(Math.max(least, Math.min(seenIn, gap)), wanted, 1.25), gap * .97);
        points.pair(new Point(centre.x() + sign * out, centre.y()), new Point(run.edge(side), row));
        if (run.length() < garment.width() * .6) {
            points.pair(new Point(centre.x() - sign * in, centre.y()), new Point(run.edge(1 - side), row));
        }
    }

    /** One leg of the garment in a row. */
    private Run leg(double row, int side) {
        for (Run run : garment.runs((int) row, garment.width() * .05)) {
            boolean crossesMiddle = run.from() < garmentCrotch.x() && run.to() > garmentCrotch.x();
            if (crossesMiddle || side == 0 == run.middle() < garmentCrotch.x()) {
                return run;
            }
        }
        return Run.NONE;
    }

    /**
     * The lowest row in which a leg has its whole width. Legs may differ in length and hems are slanted or curved, so the rows
     * below show only a corner, whose edges are not the leg's.
     */
    private double hem(int side) {
        int usual = leg(garment.bottom - garment.height() * .12, side).length();
        int row = garment.bottom;
        while (row > garment.bottom - garment.height() * .12 && leg(row, side).length() < usual * .9) {
            row--;
        }
        return row;
    }

    private static double cloth(double seen, double wanted, double widest) {
        return Math.max(seen * 1.04 + 1, Math.min(wanted, seen * widest));
    }

    /** Where the legs of the garment part. */
    private Point garmentCrotch() {
        double x = (garment.left + garment.right) / 2.0;
        for (int y = garment.bottom - 3; y > garment.top + garment.height() / 8; y--) {
            List<Run> runs = garment.runs(y, garment.width() * .08);
            if (runs.size() >= 2) {
                x = (runs.get(0).to() + runs.get(runs.size() - 1).from()) / 2.0;
            } else if (y < garment.bottom - garment.height() * .15) {
                return new Point(x, y);
            }
        }
        return new Point(x, garment.top + garment.height() * .35);
    }

    /** Where the person's legs part, if that can be seen. */
    private Point crotch() {
        Body body = scene.body();
        Point hips = body.legs().get(0).root().towards(body.legs().get(1).root(), .5);
        Point knees = body.legs().get(0).joint().towards(body.legs().get(1).joint(), .5);
        for (double t = .25; t < .6; t += .01) {
            Point p = hips.towards(knees, t);
            if (scene.person().near(p.x(), p.y()) < .4) {
                return hips.towards(knees, Math.max(.25, t - .02));
            }
        }
        return hips.towards(knees, .32);
    }
}
