package com.trailroom.fitting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Bends one sleeve along shoulder, elbow and wrist with a spline of its own, within a smooth tube around the arm. Its outer
 * edge starts at the shoulder tip and its inner edge at the armpit: an arm that hangs has much less of the inner.
 */
final class SleeveWarp {

    private final GarmentLandmarks marks;
    private final Scene scene;
    private final TopFit fit;
    private final int side;
    private final Limb arm;
    private final GarmentSleeve sleeve;
    private final boolean longSleeve;
    /** Where the cloth ends in the garment picture, a share of the sleeve. */
    private final double cuff;

    private double end;
    private final List<Point> outer = new ArrayList<>();
    private final List<Point> inner = new ArrayList<>();

    SleeveWarp(GarmentLandmarks marks, Scene scene, TopFit fit, int side) {
        this.marks = marks;
        this.scene = scene;
        this.fit = fit;
        this.side = side;
        this.arm = scene.body().arms().get(side);
        this.sleeve = marks.sleeve(side);
        this.longSleeve = shareOfTrunk() > .5;
        this.cuff = CuffOpening.share(marks.garment, sleeve);
    }

    void draw(ClothLayer layer) {
        WarpGrid grid = new WarpGrid(points(), scene.width(), scene.height());
        Plane tube = tube();
        Plane own = sleeve.mask().box(Math.max(2, (int) (marks.bodyWidth * .012)));
        layer.draw(marks.garment, grid, (x, y, gx, gy) -> {
            float inside = tube.at[y * tube.width + x];
            return inside < .004f ? 0 : inside * Plane.ramp(0, .6, own.sample(gx, gy)) * beforeCuff(gx, gy);
        });
    }

    /** How far down the arm the sleeve reaches, as a share of the arm; known once drawn. */
    double end() {
        return end;
    }

    private float beforeCuff(float gx, float gy) {
        return cuff < 1 ? 1 - Plane.ramp(cuff - .008, cuff + .008, sleeve.along(gx, gy)) : 1;
    }

    private double shareOfTrunk() {
        return sleeve.length() / (marks.hem - marks.shoulder[side].y());
    }

    private ControlPoints points() {
        Body body = scene.body();
        double sw = body.shoulders();
        Point shoulder = body.at(fit.shoulder()[side].x(), fit.shoulder()[side].y());
        Point armpit = body.at(fit.armpit()[side].x(), fit.armpit()[side].y());
        ControlPoints points = new ControlPoints()
                .pair(shoulder, marks.shoulder[side])
                .pair(armpit, marks.armpit[side])
                .pair(body.at(fit.neck()[side].x(), fit.neck()[side].y()), marks.neck[side]);
        fit.seam(points, marks, body, side);
        double start = .16 * sw;
        double armpitOnArm = arm.share(armpit.x(), armpit.y()) * arm.length();
        double armpitOnSleeve = Math.min(.8 * cuff, sleeve.along(marks.armpit[side].x(), marks.armpit[side].y()));
        double length = length(start);
        double seam = (cuff - armpitOnSleeve) * sleeve.length() * fit.scale();
        double last =
                Math.min(arm.length() * 1.02, Math.max(start + length, armpitOnArm + Math.min(.5 * seam, .1 * sw)));
        end = (start + length) / arm.length();
        for (double t : longSleeve ? new double[] {.06, .2, .35, .52, .68, .84, 1} : new double[] {.2, .6, 1}) {
            outer(points, t * cuff, start + t * length);
        }
        for (double t : longSleeve ? new double[] {.2, .4, .6, .8, 1} : new double[] {1}) {
            inner(points, armpitOnSleeve + (cuff - armpitOnSleeve) * t, armpitOnArm + (last - armpitOnArm) * t);
        }
        return points;
    }

    /** Long sleeves end at the wrist, others as far down the arm as the cloth reaches. */
    private double length(double start) {
        return shareOfTrunk() > .62
                ? arm.length() * 1.02 - start
                : Math.min(sleeve.length() * cuff * fit.scale(), arm.length() - start);
    }

    private void outer(ControlPoints points, double onSleeve, double onArm) {
        Point edge = arm.at(onArm).plus(normal(onArm).times(new Girth(onArm, onSleeve).out()));
        outer.add(edge);
        points.pair(edge, sleeve.at(onSleeve, sleeve.reachAt(onSleeve)[1 - side]));
    }

    private void inner(ControlPoints points, double onSleeve, double onArm) {
        Point armpit = scene.body().at(fit.armpit()[side].x(), fit.armpit()[side].y());
        double near = arm.distance(armpit.x(), armpit.y()) + .02 * scene.body().shoulders();
        double in = new Girth(onArm, onSleeve).in();
        Point edge = arm.at(onArm).minus(normal(onArm).times(longSleeve ? in : Math.min(in, near)));
        inner.add(edge);
        points.pair(edge, sleeve.at(onSleeve, sleeve.reachAt(onSleeve)[side]));
    }

    /** Across the arm, away from the torso. On the image's left the arm's outer side is to the right of its direction. */
    private Point normal(double onArm) {
        double sw = scene.body().shoulders();
        Point along = arm.direction(Math.min(onArm, arm.length() - .05 * sw), .12 * sw);
        return new Point(along.y(), -along.x()).times(TopFit.sign(side));
    }

    /** How far cloth reaches to both sides of the arm's bone: over all of the arm that is seen, and as wide as it was cut. */
    private final class Girth {

        private final double onArm;
        private final double usual;
        private final double slack;

        Girth(double onArm, double onSleeve) {
            this.onArm = onArm;
            double sw = scene.body().shoulders();
            this.usual = .125 * sw * (1 - .38 * Math.min(1, onArm / arm.length()));
            double[] ends = sleeve.reachAt(onSleeve);
            double wanted = (ends[1] - ends[0]) * fit.scale() * .92;
            double own = seen(1) + seen(-1);
            this.slack = Math.max(.1, Math.min(wanted / own - 1, longSleeve ? .3 : .45)) * own / 2;
        }

        double out() {
            return seen(1) + slack;
        }

        double in() {
            return seen(-1) + slack * .9;
        }

        /** To where the person ends, if that can be the arm's edge; where arm and trunk touch it cannot. */
        private double seen(int direction) {
            double farthest = direction > 0 ? .26 * scene.body().shoulders() : usual * 2.1;
            double reach = scene.outline().reach(arm.at(onArm), normal(onArm).times(direction), farthest);
            return reach < farthest ? Math.max(usual * .6, reach) : usual * 1.2;
        }
    }

    /** From inside the armhole along both edges of the sleeve. */
    private Plane tube() {
        Body body = scene.body();
        double sw = body.shoulders();
        int sign = TopFit.sign(side);
        Point shoulder = fit.shoulder()[side];
        Point armpit = fit.armpit()[side];
        List<Point> ring = new ArrayList<>();
        ring.add(body.at(shoulder.x() - sign * .05 * sw, shoulder.y() - .03 * sw));
        ring.add(body.at(shoulder.x(), shoulder.y() - .03 * sw));
        ring.addAll(outer);
        Collections.reverse(inner);
        ring.addAll(inner);
        ring.add(body.at(armpit.x() - sign * .05 * sw, armpit.y() + .01 * sw));
        return SleeveTube.within(ring, .07 * sw, scene);
    }
}
