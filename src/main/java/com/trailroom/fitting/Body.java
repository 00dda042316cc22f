package com.trailroom.fitting;

import com.trailroom.fitting.FittingRefusal.Reason;
import java.util.List;

/**
 * The person as the fitting sees it: limbs ordered by image side (0 left, 1 right) and a frame of its own, whose origin is
 * between the shoulders, u running across to the image's right and v down to the hips.
 */
record Body(List<Limb> arms, List<Limb> legs, Head head, Point origin, Point down, double shoulders, double torso) {

    /** @param radius about half the head's width */
    record Head(Point face, Point eyes, Point mouth, double radius) {

        double distance(double x, double y) {
            return Math.hypot(x - face.x(), y - face.y());
        }
    }

    /** @throws FittingRefusal when the person lies, stands on the head or is seen from the side */
    static Body of(PoseLandmarks.Pose pose) {
        Point[] p = pose.points();
        int left = p[12].x() < p[11].x() ? 1 : 0;
        Limb[] arms = new Limb[2];
        Limb[] legs = new Limb[2];
        for (int side = 0; side < 2; side++) {
            int o = side == 0 ? left : 1 - left;
            arms[side] = new Limb(p[11 + o], p[13 + o], p[15 + o], p[19 + o]);
            legs[side] = new Limb(p[23 + o], p[25 + o], p[27 + o], p[31 + o]);
        }
        Point origin = p[11].towards(p[12], .5);
        Point spine = p[23].towards(p[24], .5).minus(origin);
        double torso = spine.length();
        double shoulders = p[11].distance(p[12]);
        Point down = spine.times(1 / Math.max(1e-6, torso));
        boolean headAbove =
                p[0].minus(origin).x() * down.x() + p[0].minus(origin).y() * down.y() < -.1 * shoulders;
        if (down.y() < .75 || !headAbove || shoulders < .36 * torso) {
            throw new FittingRefusal(Reason.PERSON_NOT_UPRIGHT);
        }
        return new Body(List.of(arms), List.of(legs), head(p, shoulders), origin, down, shoulders, torso);
    }

    private static Head head(Point[] p, double shoulders) {
        Point eyes = p[2].towards(p[5], .5);
        Point mouth = p[9].towards(p[10], .5);
        double radius = Math.max(p[7].distance(p[8]) / 2, 1.6 * p[0].distance(eyes));
        return new Head(
                eyes.towards(mouth, .5), eyes, mouth, Math.max(.18 * shoulders, Math.min(.38 * shoulders, radius)));
    }

    Point at(double u, double v) {
        return new Point(origin.x() + down.y() * u + down.x() * v, origin.y() - down.x() * u + down.y() * v);
    }

    double across(double x, double y) {
        return (x - origin.x()) * down.y() - (y - origin.y()) * down.x();
    }

    double along(double x, double y) {
        return (x - origin.x()) * down.x() + (y - origin.y()) * down.y();
    }

    double armDistance(double x, double y) {
        double nearest = Double.MAX_VALUE;
        for (Limb arm : arms) {
            nearest = Math.min(
                    nearest, Math.min(arm.distance(x, y), arm.extremity().distance(x, y)));
        }
        return nearest;
    }

    /** Pixels that are a share of the shoulder width, at least {@code least}. */
    int pixels(double share, int least) {
        return Math.max(least, (int) (share * shoulders));
    }

    /** Usual radius of an arm, a share of the way to the wrist. */
    double armRadius(double share) {
        return .155 * shoulders * (1 - .35 * share);
    }
}
