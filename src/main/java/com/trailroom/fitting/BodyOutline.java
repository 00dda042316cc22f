package com.trailroom.fitting;

import java.util.Optional;

/** Measures the person's silhouette along the body's frame. */
final class BodyOutline {

    private final Body body;
    private final Plane person;

    BodyOutline(Body body, Plane person) {
        this.body = body;
        this.person = person;
    }

    /** Half the torso's width at height v on one side, arms left out, within what bodies can have. */
    double half(double v, int side) {
        int sign = side == 0 ? -1 : 1;
        double usual = usualHalf(v, side);
        double d = usual * .5;
        while (d < usual * 1.6) {
            Point p = body.at(sign * d, v);
            if (person.near(p.x(), p.y()) < .5 || d > usual * .8 && onArm(p, side)) {
                break;
            }
            d++;
        }
        return Math.max(usual * .84, Math.min(d, usual * 1.4));
    }

    /** Where arm and torso part, if a gap between them can be seen. */
    Optional<Point> armpit(int side) {
        int sign = side == 0 ? -1 : 1;
        double sw = body.shoulders();
        for (double v = .2 * sw; v < .85 * sw; v++) {
            double u = .3 * sw;
            Point p = body.at(sign * u, v);
            while (u < .8 * sw && person.near(p.x(), p.y()) >= .5) {
                u++;
                p = body.at(sign * u, v);
            }
            Point beyond = p;
            for (double d = 0; d < .5 * sw && u < .75 * sw; d++) {
                beyond = body.at(sign * (u + d), v);
                if (d > 2 && person.near(beyond.x(), beyond.y()) > .6 && onArm(beyond, side)) {
                    return Optional.of(new Point(sign * u, v));
                }
            }
        }
        return Optional.empty();
    }

    /** How far the cloth rises above the shoulder joint. */
    double aboveShoulder(Point shoulder) {
        double d = 0;
        double sw = body.shoulders();
        while (d < .2 * sw
                && person.near(
                                shoulder.x() - body.down().x() * d,
                                shoulder.y() - body.down().y() * d)
                        >= .5) {
            d++;
        }
        return Math.max(.05 * sw, Math.min(.115 * sw, d));
    }

    /** Distance from a place in some direction to where the person ends. */
    double reach(Point from, Point direction, double atMost) {
        double d = 0;
        while (d < atMost && person.near(from.x() + direction.x() * d, from.y() + direction.y() * d) >= .5) {
            d++;
        }
        return d;
    }

    private double usualHalf(double v, int side) {
        double shoulder = body.shoulders() / 2;
        Point hip = body.legs().get(side).root();
        double hips = Math.max(Math.abs(body.across(hip.x(), hip.y())) * 1.62, body.shoulders() * .43);
        double waist = Math.min(shoulder, hips) * .89;
        double t = v / body.torso();
        if (t < .35) {
            return shoulder * .97 + (waist - shoulder * .97) * Math.max(0, t) / .35;
        }
        return t < .65 ? waist : waist + (hips - waist) * Math.min(1, (t - .65) / .35);
    }

    private boolean onArm(Point p, int side) {
        Limb arm = body.arms().get(side);
        double distance = arm.lower().distance(p.x(), p.y());
        if (arm.upper().share(p.x(), p.y()) > .35) {
            distance = Math.min(distance, arm.upper().distance(p.x(), p.y()));
        }
        return distance < .105 * body.shoulders();
    }
}
