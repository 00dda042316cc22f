package com.trailroom.fitting;

/** An arm (shoulder, elbow, wrist, knuckle) or a leg (hip, knee, ankle, toes). */
record Limb(Point root, Point joint, Point end, Point tip) {

    Bone upper() {
        return new Bone(root, joint);
    }

    Bone lower() {
        return new Bone(joint, end);
    }

    Bone extremity() {
        return new Bone(end, tip);
    }

    /** From root to end, bent at the joint. */
    double length() {
        return upper().length() + lower().length();
    }

    /** The place at a distance from the root along the limb; beyond the end it goes on straight. */
    Point at(double distance) {
        double first = upper().length();
        return distance <= first
                ? root.towards(joint, distance / first)
                : joint.towards(end, (distance - first) / lower().length());
    }

    /** Unit direction at a distance, smoothed over {@code span} so that a bent joint does not fold cloth. */
    Point direction(double distance, double span) {
        Point step = at(distance + span).minus(at(Math.max(0, distance - span)));
        return step.times(1 / Math.max(1e-6, step.length()));
    }

    double distance(double x, double y) {
        return Math.min(upper().distance(x, y), lower().distance(x, y));
    }

    /** How far along the limb the nearest place lies, as a share of its length. */
    double share(double x, double y) {
        double first = upper().length();
        boolean onUpper = upper().distance(x, y) <= lower().distance(x, y);
        double t = Math.max(0, Math.min(1, onUpper ? upper().share(x, y) : lower().share(x, y)));
        return (onUpper ? t * first : first + t * lower().length()) / length();
    }
}
