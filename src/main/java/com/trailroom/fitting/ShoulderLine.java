package com.trailroom.fitting;

import java.util.Optional;
import java.util.OptionalDouble;

/** The person's outline from the neck to one shoulder, where neither hair nor head hides it. */
final class ShoulderLine {

    private final Scene scene;
    private final int side;
    private final double shoulder;

    /** @param shoulder height v of the shoulder's tip */
    ShoulderLine(Scene scene, int side, double shoulder) {
        this.scene = scene;
        this.side = side;
        this.shoulder = shoulder;
    }

    /**
     * Where a collar sits: just above the outline, at the corner of neck and shoulder or farther out.
     *
     * @param least how far out, at least, in the body's u
     */
    Optional<Point> neck(double least) {
        double sw = scene.body().shoulders();
        double corner = -1;
        double best = -Double.MAX_VALUE;
        for (double u = .12 * sw; u < .4 * sw; u++) {
            OptionalDouble v = top(u);
            if (v.isPresent() && v.getAsDouble() - u > best) {
                best = v.getAsDouble() - u;
                corner = u;
            }
        }
        double u = Math.max(least, corner);
        OptionalDouble v = corner < 0 ? OptionalDouble.empty() : top(u);
        return v.isPresent()
                ? Optional.of(new Point(TopFit.sign(side) * u, v.getAsDouble() - .025 * sw))
                : Optional.empty();
    }

    /** Height v of the outline, so far out. */
    OptionalDouble top(double u) {
        double sw = scene.body().shoulders();
        double highest = shoulder - .22 * sw;
        for (double v = highest; v < shoulder + .1 * sw; v++) {
            Point p = scene.body().at(TopFit.sign(side) * u, v);
            if (scene.person().near(p.x(), p.y()) >= .5) {
                boolean visible = v > highest && scene.parsing().hair.near(p.x(), p.y()) < .4;
                return visible ? OptionalDouble.of(v) : OptionalDouble.empty();
            }
        }
        return OptionalDouble.empty();
    }
}
