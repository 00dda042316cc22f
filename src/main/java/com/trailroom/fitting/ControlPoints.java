package com.trailroom.fitting;

import java.util.ArrayList;
import java.util.List;

/** Pairs of places that belong together: on the person, and on the garment picture. */
final class ControlPoints {

    private final List<Point> person = new ArrayList<>();
    private final List<Point> garment = new ArrayList<>();

    /** Pairs closer than half a pixel to an earlier one are left out: they would make the spline's system singular. */
    ControlPoints pair(Point onPerson, Point onGarment) {
        if (person.stream().noneMatch(p -> p.distance(onPerson) < .5)) {
            person.add(onPerson);
            garment.add(onGarment);
        }
        return this;
    }

    int size() {
        return person.size();
    }

    Point from(int i) {
        return person.get(i);
    }

    Point to(int i) {
        return garment.get(i);
    }
}
