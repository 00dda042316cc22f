package com.trailroom.fitting;

/** Lays the trunk of a top or dress onto the torso with one thin-plate spline. */
final class TorsoWarp {

    private final GarmentLandmarks marks;
    private final Scene scene;
    private final TopFit fit;
    private final boolean dress;

    TorsoWarp(GarmentLandmarks marks, Scene scene, TopFit fit, boolean dress) {
        this.marks = marks;
        this.scene = scene;
        this.fit = fit;
        this.dress = dress;
    }

    void draw(ClothLayer layer) {
        draw(marks.garment, layer);
    }

    /** @param part of the garment, or an opening in it */
    void draw(GarmentCutout part, ClothLayer layer) {
        Body body = scene.body();
        WarpGrid grid = new WarpGrid(points(), scene.width(), scene.height());
        double sw = body.shoulders();
        double top = fit.neckTop() - .3 * sw;
        double bottom = fit.hem() + .15 * sw;
        double widest = dress ? 2.2 * sw : 1.2 * sw;
        layer.draw(part, grid, (x, y, gx, gy) -> {
            double v = body.along(x, y);
            if (v < top || v > bottom || Math.abs(body.across(x, y)) > widest) {
                return 0;
            }
            return marks.sleeved() ? trunk(gx, gy, 0) * trunk(gx, gy, 1) : 1;
        });
    }

    /**
     * Ends the trunk a little under the sleeve, beyond the line from shoulder tip to armpit, and below it at the trunk's own
     * side, where the sleeve is near at first.
     */
    private float trunk(float gx, float gy, int side) {
        Point shoulder = marks.shoulder[side];
        Point armpit = marks.armpit[side];
        int sign = TopFit.sign(side);
        double beyond;
        if (gy < armpit.y()) {
            double t = Math.max(0, Math.min(1, (gy - shoulder.y()) / Math.max(1, armpit.y() - shoulder.y())));
            double under = marks.bodyWidth * .08 * Math.min(1, 4 * (1 - t));
            beyond = sign * (gx - shoulder.x() - (armpit.x() - shoulder.x()) * t) - under;
        } else {
            double clear = Math.min(1, (gy - armpit.y()) / (.15 * marks.garment.height()));
            beyond = sign * (gx - marks.axis) - marks.bodyHalf(gy, side) - marks.bodyWidth * .03 * clear;
        }
        return 1 - Plane.ramp(marks.bodyWidth * .01, marks.bodyWidth * .03, beyond);
    }

    private ControlPoints points() {
        Body body = scene.body();
        ControlPoints points = new ControlPoints();
        for (int side = 0; side < 2; side++) {
            Point neck = fit.neck()[side];
            Point shoulder = fit.shoulder()[side];
            Point armpit = fit.armpit()[side];
            points.pair(body.at(neck.x(), neck.y()), marks.neck[side]);
            points.pair(body.at(shoulder.x(), shoulder.y()), marks.shoulder[side]);
            points.pair(body.at(armpit.x(), armpit.y()), marks.armpit[side]);
            if (marks.sleeved()) {
                fit.seam(points, marks, body, side);
                shoulderLine(points, side);
            }
            flank(points, side);
        }
        double collar = (marks.neck[0].y() + marks.neck[1].y()) / 2;
        double depth = Math.max(
                .02 * body.shoulders(), Math.min((marks.neckline.y() - collar) * fit.scale(), .45 * body.shoulders()));
        points.pair(body.at(0, fit.neckTop() + depth), marks.neckline);
        points.pair(body.at(0, fit.hem()), new Point(marks.axis, marks.hem - 1));
        return points;
    }

    /** The middle of the shoulder follows the trapezius as far as it can be seen. */
    private void shoulderLine(ControlPoints points, int side) {
        Body body = scene.body();
        double sw = body.shoulders();
        double gx = (marks.neck[side].x() + marks.shoulder[side].x()) / 2;
        int gy = marks.garment.topOf(gx);
        if (gy < 0) {
            return;
        }
        Point middle = fit.neck()[side].towards(fit.shoulder()[side], .5);
        double rise = -.08 * sw;
        while (rise < .10 * sw) {
            Point p = body.at(middle.x(), middle.y() - rise);
            if (scene.person().near(p.x(), p.y()) < .5 || scene.parsing().hair.near(p.x(), p.y()) > .5) {
                break;
            }
            rise++;
        }
        double v = Math.max(middle.y() - .05 * sw, Math.min(middle.y() + .06 * sw, middle.y() - rise - .012 * sw));
        points.pair(body.at(middle.x(), v), new Point(gx, gy));
    }

    /** The sides: as wide as the garment wants, never narrower than the person, and not much wider unless it is a dress. */
    private void flank(ControlPoints points, int side) {
        Body body = scene.body();
        Point armpit = fit.armpit()[side];
        double row = marks.armpit[side].y();
        Point corner = marks.hemCorner(side);
        double lowest = fit.hem() - (marks.hem - corner.y()) * fit.scale();
        double previous = Double.MAX_VALUE;
        for (double t : dress ? new double[] {.15, .3, .5, .7, .85, 1} : new double[] {.2, .4, .6, .8, 1}) {
            double v = armpit.y() + (lowest - armpit.y()) * t;
            double gy = row + (corner.y() - row) * t;
            double half = marks.bodyHalf(gy, side);
            double own = scene.outline().half(Math.min(v, body.torso() * 1.02), side);
            double wanted = half * fit.scale();
            double wide = Math.min(wanted, own * (dress ? 2.2 : 1.13));
            double reach = Math.max(own * 1.05, dress ? wide : Math.min(wide, previous * 1.08));
            previous = reach;
            points.pair(body.at(TopFit.sign(side) * reach, v), new Point(marks.axis + TopFit.sign(side) * half, gy));
        }
    }
}
