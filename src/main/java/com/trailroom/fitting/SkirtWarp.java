package com.trailroom.fitting;

import com.trailroom.fitting.GarmentCutout.Run;

/** A skirt: one spline from the waist down over both legs, as flared as the garment is and wide enough to hide the thighs. */
final class SkirtWarp {

    private final GarmentCutout garment;
    private final Scene scene;
    private final WaistFit waist;

    SkirtWarp(GarmentCutout garment, Scene scene) {
        this.garment = garment;
        this.scene = scene;
        this.waist = WaistFit.of(garment, scene);
    }

    void draw(ClothLayer layer) {
        layer.draw(garment, new WarpGrid(points(), scene.width(), scene.height()), (x, y, gx, gy) -> 1);
    }

    /** Height v of the skirt's hem on the body. */
    double hem() {
        Body body = scene.body();
        double ankles = body.along(
                body.legs().get(0).end().x(), body.legs().get(0).end().y());
        return Math.min(ankles, waist.top() + garment.height() * waist.scale());
    }

    private ControlPoints points() {
        Body body = scene.body();
        ControlPoints points = waist.points();
        double middle = waist.band().middle();
        for (double t : new double[] {.2, .4, .6, .8, 1}) {
            double v = waist.top() + (hem() - waist.top()) * t;
            double row = garment.top + (hemRow() - garment.top) * t;
            Run run = garment.run(row, middle);
            if (run.isEmpty()) {
                continue;
            }
            for (int side = 0; side < 2; side++) {
                double wanted = Math.abs(run.edge(side) - middle) * waist.scale();
                points.pair(
                        body.at(TopFit.sign(side) * Math.max(wanted, own(v, side)), v), new Point(run.edge(side), row));
            }
            points.pair(body.at(0, v), new Point(middle, row));
        }
        return points;
    }

    /** The lowest row of whole width: corners are rounded, and stretched to the skirt's width they would flare. */
    private double hemRow() {
        double middle = waist.band().middle();
        double usual = garment.run(garment.top + garment.height() * .85, middle).length();
        double row = garment.bottom - 1;
        while (row > garment.top + garment.height() * .85
                && garment.run(row, middle).length() < usual * .97) {
            row--;
        }
        return row;
    }

    private double own(double v, int side) {
        Body body = scene.body();
        if (v < 1.05 * body.torso()) {
            double inner = .2 * body.shoulders();
            Point from = body.at(TopFit.sign(side) * inner, v);
            double seen = inner + scene.outline().reach(from, new Point(TopFit.sign(side), 0), .4 * body.shoulders());
            double usual = scene.outline().half(v, side);
            return Math.max(usual, Math.min(seen, usual * 1.3)) * 1.03;
        }
        Limb leg = body.legs().get(side);
        double share = Math.min(1, (v - body.torso()) / leg.length());
        Point centre = leg.at(share * leg.length());
        double farthest = .34 * body.shoulders();
        double seen = scene.outline().reach(centre, new Point(TopFit.sign(side), 0), farthest);
        double reach = seen < farthest ? seen : .22 * body.shoulders();
        return Math.abs(body.across(centre.x(), centre.y())) + reach * 1.04;
    }
}
