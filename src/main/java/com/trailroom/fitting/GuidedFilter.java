package com.trailroom.fitting;

/** Snaps a coarse mask to the edges of the picture it belongs to (He, Sun and Tang, "Guided Image Filtering", 2010). */
final class GuidedFilter {

    private GuidedFilter() {}

    /** Mean of the filters guided by the three colour channels. @param tolerance variance below which nothing is an edge */
    static Plane refine(Plane mask, Raster guide, int radius, float tolerance) {
        Plane mean = mask.box(radius);
        Plane sum = new Plane(mask.width, mask.height);
        for (Plane channel : new Plane[] {guide.red(), guide.green(), guide.blue()}) {
            accumulate(mask, mean, channel, new Window(radius, tolerance), sum);
        }
        return sum;
    }

    /** The same guided by one channel only, a third of the work. */
    static Plane refine(Plane mask, Plane guide, int radius, float tolerance) {
        Plane sum = new Plane(mask.width, mask.height);
        accumulate(mask, mask.box(radius), guide, new Window(radius, tolerance), sum);
        for (int i = 0; i < sum.at.length; i++) {
            sum.at[i] *= 3;
        }
        return sum;
    }

    private record Window(int radius, float tolerance) {}

    private static void accumulate(Plane mask, Plane mean, Plane guide, Window window, Plane sum) {
        int r = window.radius();
        Plane guideMean = guide.box(r);
        Plane slope = guide.times(mask).box(r);
        Plane square = guide.times(guide).box(r);
        for (int i = 0; i < slope.at.length; i++) {
            float m = guideMean.at[i];
            slope.at[i] = (slope.at[i] - m * mean.at[i]) / (square.at[i] - m * m + window.tolerance());
            guideMean.at[i] = mean.at[i] - slope.at[i] * m;
        }
        Plane a = slope.box(r);
        Plane b = guideMean.box(r);
        for (int i = 0; i < sum.at.length; i++) {
            sum.at[i] += Math.max(0, Math.min(1, a.at[i] * guide.at[i] + b.at[i])) / 3;
        }
    }
}
