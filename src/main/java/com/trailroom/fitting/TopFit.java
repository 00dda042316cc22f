package com.trailroom.fitting;

import java.util.Optional;

/**
 * Where a top's (or dress's) landmarks belong on a body: necks, shoulder tips and armpits as (u, v) of the body's frame, and
 * the height of the hem.
 *
 * @param scale body pixels per garment pixel
 */
record TopFit(Point[] neck, Point[] shoulder, Point[] armpit, double hem, double scale) {

    static TopFit of(GarmentLandmarks marks, Scene scene, boolean dress) {
        Body body = scene.body();
        BodyOutline outline = scene.outline();
        double sw = body.shoulders();
        double chest = outline.half(.36 * sw, 0) + outline.half(.36 * sw, 1);
        double byChest = chest * 1.04 / (marks.armpit[1].x() - marks.armpit[0].x());
        double byShoulders = sw * 1.10 / Math.max(1, marks.shoulder[1].x() - marks.shoulder[0].x());
        double scale = marks.sleeved() ? (byChest + byShoulders) / 2 : byChest;
        Point[] shoulder = new Point[2];
        Point[] armpit = new Point[2];
        for (int side = 0; side < 2; side++) {
            shoulder[side] = shoulder(marks, scene, side, scale);
            double depth = (marks.armpit[side].y() - marks.shoulder[side].y()) * scale;
            double v = shoulder[side].y() + Math.max(.30 * sw, Math.min(.46 * sw, depth)) + .04 * sw;
            double half = outline.half(v, side);
            double wanted = Math.abs(marks.armpit[side].x() - marks.axis) * scale;
            Point usual = new Point(sign(side) * Math.max(half * 1.02, Math.min(wanted, half * 1.10)), v);
            armpit[side] = outline.armpit(side).orElse(usual);
        }
        Point[] neck = necks(marks, scene, shoulder);
        return new TopFit(neck, shoulder, armpit, hem(marks, scene, armpit, new Length(scale, dress)), scale);
    }

    /** Trunk and sleeve are warped apart, so the seam from shoulder tip to armpit must be held together all along. */
    void seam(ControlPoints points, GarmentLandmarks marks, Body body, int side) {
        for (double t : new double[] {.25, .5, .75}) {
            Point place = shoulder[side].towards(armpit[side], t);
            points.pair(body.at(place.x(), place.y()), marks.shoulder[side].towards(marks.armpit[side], t));
        }
    }

    double neckTop() {
        return (neck[0].y() + neck[1].y()) / 2;
    }

    double armpitTop() {
        return (armpit[0].y() + armpit[1].y()) / 2;
    }

    static int sign(int side) {
        return side == 0 ? -1 : 1;
    }

    private record Length(double scale, boolean dress) {}

    private static Point shoulder(GarmentLandmarks marks, Scene scene, int side, double scale) {
        Body body = scene.body();
        double sw = body.shoulders();
        Point joint = body.arms().get(side).root();
        double above = scene.outline().aboveShoulder(joint);
        double u = body.across(joint.x(), joint.y());
        double v = body.along(joint.x(), joint.y()) - above;
        if (marks.sleeved()) {
            double out = Math.abs(u + sign(side) * .05 * sw);
            double top = new ShoulderLine(scene, side, v).top(out).orElse(v);
            return new Point(sign(side) * out, Math.max(v, top - .015 * sw));
        }
        double reach = Math.min(Math.abs(marks.shoulder[side].x() - marks.axis) * scale, sw * .53);
        return new Point(sign(side) * reach, v - (1 - Math.min(1, reach / (sw * .5))) * .13 * sw);
    }

    /** Beside the neck: on the line of the shoulders if both can be seen, else where they usually are. */
    private static Point[] necks(GarmentLandmarks marks, Scene scene, Point[] shoulder) {
        Point[] usual = {neck(marks, scene, 0, shoulder[0]), neck(marks, scene, 1, shoulder[1])};
        Optional<Point> left = new ShoulderLine(scene, 0, shoulder[0].y()).neck(-usual[0].x());
        Optional<Point> right = new ShoulderLine(scene, 1, shoulder[1].y()).neck(usual[1].x());
        return left.isPresent() && right.isPresent() ? new Point[] {left.get(), right.get()} : usual;
    }

    private static Point neck(GarmentLandmarks marks, Scene scene, int side, Point shoulder) {
        double sw = scene.body().shoulders();
        double ratio = Math.abs(marks.neck[side].x() - marks.axis)
                / Math.max(1, Math.abs(marks.shoulder[side].x() - marks.axis));
        double u = Math.max(Math.abs(shoulder.x()) * Math.max(.30, Math.min(.80, ratio)), sw * .175);
        double slope = 1 - u / Math.max(1, Math.abs(shoulder.x()));
        return new Point(sign(side) * u, shoulder.y() - Math.max(.04 * sw, slope * .27 * sw));
    }

    /** A top is stretched a little to hide the hem of the old one; a dress keeps its length. */
    private static double hem(GarmentLandmarks marks, Scene scene, Point[] armpit, Length length) {
        Body body = scene.body();
        double from = (armpit[0].y() + armpit[1].y()) / 2;
        double stretch = Math.max(.85, Math.min(1.2, body.torso() / body.shoulders() / 1.45));
        double row = (marks.armpit[0].y() + marks.armpit[1].y()) / 2;
        double own = from + (marks.hem - row) * length.scale() * stretch;
        if (length.dress()) {
            return own;
        }
        double torso = body.torso();
        double old = Math.min(scene.parsing().hem, 1.3 * torso) + .03 * body.shoulders();
        double covering = Math.max(own, Math.min(old, own * 1.4));
        return Math.max(.62 * torso, Math.min(covering, Math.max(old + .05 * body.shoulders(), 1.04 * torso)));
    }
}
