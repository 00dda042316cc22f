package com.trailroom.fitting;

/** A place in a picture, in pixels from its top left corner. */
record Point(double x, double y) {

    Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    Point times(double factor) {
        return new Point(x * factor, y * factor);
    }

    /** The point a share of the way to another one: 0 is here, 1 is there. */
    Point towards(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    double length() {
        return Math.hypot(x, y);
    }
}
