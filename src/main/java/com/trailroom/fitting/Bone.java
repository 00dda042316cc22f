package com.trailroom.fitting;

/** A straight piece of a limb. */
record Bone(Point from, Point to) {

    double length() {
        return from.distance(to);
    }

    /** Where along the bone a place lies: 0 at its start, 1 at its end, beyond both when outside. */
    double share(double x, double y) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double square = dx * dx + dy * dy;
        return square < 1e-6 ? 0 : ((x - from.x()) * dx + (y - from.y()) * dy) / square;
    }

    double distance(double x, double y) {
        double t = Math.max(0, Math.min(1, share(x, y)));
        double dx = x - from.x() - t * (to.x() - from.x());
        double dy = y - from.y() - t * (to.y() - from.y());
        return Math.sqrt(dx * dx + dy * dy);
    }
}
