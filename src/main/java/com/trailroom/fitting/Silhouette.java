package com.trailroom.fitting;

/**
 * The person's outline at the picture's own precision. The pose model's mask has cells of several pixels and fills narrow
 * gaps, as between arm and trunk; what looks like the background there, and not like the person beside it, is taken out.
 */
final class Silhouette {

    /** A just visible difference in L*a*b*, with the noise of a compressed photograph. */
    private static final float ALIKE = 6;

    private final Raster picture;
    private final Body body;
    private final Plane person;

    private Silhouette(Raster picture, Body body, Plane person) {
        this.picture = picture;
        this.body = body;
        this.person = person;
    }

    /** @param coarse the pose model's mask */
    static Plane of(Raster picture, Body body, Plane coarse) {
        Plane person = GuidedFilter.refine(coarse, picture, body.pixels(1 / 28.0, 2), 1e-4f);
        for (int i = 0; i < person.at.length; i++) {
            person.at[i] = Plane.ramp(.25, .75, person.at[i] * .6f + coarse.at[i] * .4f);
        }
        return new Silhouette(picture, body, person).withoutGaps();
    }

    private Plane withoutGaps() {
        boolean[] gap = gaps();
        Plane keep = new Plane(person.width, person.height);
        for (int i = 0; i < gap.length; i++) {
            keep.at[i] = gap[i] ? 0 : 1;
        }
        Plane mean = keep.box(1);
        for (int i = 0; i < gap.length; i++) {
            keep.at[i] = person.at[i] * Plane.ramp(.3, .7, mean.at[i]);
        }
        return keep;
    }

    /** Spreads from beyond the outline inwards, no deeper than the model's mask is coarse. */
    private boolean[] gaps() {
        LabColours seen = new LabColours(picture);
        LabColours behind = new LabColours(BackgroundFill.behind(picture, person));
        LabColours inside = new LabColours(inside());
        int deepest = body.pixels(.16, 4);
        int w = person.width;
        boolean[] gap = new boolean[person.at.length];
        short[] depth = new short[gap.length];
        PixelList queue = new PixelList();
        for (int i = 0; i < gap.length; i++) {
            if (person.at[i] < .5f) {
                queue.add(i);
            }
        }
        while (!queue.isEmpty()) {
            int p = queue.poll();
            for (int n : new int[] {p % w > 0 ? p - 1 : p, p % w < w - 1 ? p + 1 : p, p - w, p + w}) {
                if (n >= 0 && n < gap.length && person.at[n] >= .5f && !gap[n] && depth[p] < deepest) {
                    float toBackground = distance(seen, behind, n);
                    if (toBackground < ALIKE && toBackground < .4f * distance(seen, inside, n)) {
                        gap[n] = true;
                        depth[n] = (short) (depth[p] + 1);
                        queue.add(n);
                    }
                }
            }
        }
        return gap;
    }

    /** What the person looks like around each place, learnt well inside the outline. */
    private Raster inside() {
        Plane far = person.box(body.pixels(.06, 3));
        Plane sure = new Plane(person.width, person.height);
        for (int i = 0; i < sure.at.length; i++) {
            sure.at[i] = far.at[i] > .98f ? 1 : 1e-4f;
        }
        int around = body.pixels(.12, 4);
        Plane weight = sure.box(around);
        return new Raster(
                mean(picture.red(), sure, weight, around),
                mean(picture.green(), sure, weight, around),
                mean(picture.blue(), sure, weight, around));
    }

    private static Plane mean(Plane channel, Plane sure, Plane weight, int around) {
        Plane sum = channel.times(sure).box(around);
        for (int i = 0; i < sum.at.length; i++) {
            sum.at[i] /= weight.at[i];
        }
        return sum;
    }

    private static float distance(LabColours one, LabColours other, int i) {
        float l = one.lightness[i] - other.lightness[i];
        float a = one.a[i] - other.a[i];
        float b = one.b[i] - other.b[i];
        return (float) Math.sqrt(l * l + 2 * a * a + 2 * b * b);
    }
}
