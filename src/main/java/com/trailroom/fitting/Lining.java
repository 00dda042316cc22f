package com.trailroom.fitting;

import java.util.Arrays;
import java.util.Optional;

/** The inside of an open jacket's back, seen between its fronts: much darker than they are, all the way to the hem. */
final class Lining {

    private static final float DARKER = .62f;

    private final GarmentLandmarks marks;
    private final GarmentCutout garment;
    private final LabColours lab;

    private Lining(GarmentLandmarks marks, LabColours lab) {
        this.marks = marks;
        this.garment = marks.garment;
        this.lab = lab;
    }

    /** @return 1 on the lining; empty for a closed garment */
    static Optional<Plane> between(GarmentLandmarks marks, LabColours lab) {
        return new Lining(marks, lab).find();
    }

    private Optional<Plane> find() {
        float dark = DARKER * usualLightness();
        int w = garment.mask.width;
        Plane inside = new Plane(w, garment.mask.height);
        PixelList queue = new PixelList();
        int middle = (int) (marks.armpit[0].y() * .5 + marks.hem * .5);
        for (int x = (int) (marks.axis - marks.bodyWidth * .12); x < marks.axis + marks.bodyWidth * .12; x++) {
            if (garment.on(x, middle) && lab.lightness[middle * w + x] < dark) {
                inside.at[middle * w + x] = 1;
                queue.add(middle * w + x);
            }
        }
        while (!queue.isEmpty()) {
            int p = queue.poll();
            for (int n : new int[] {p - 1, p + 1, p - w, p + w}) {
                boolean central = Math.abs(n % w - marks.axis) < marks.bodyWidth * .4;
                if (central && inside.at[n] == 0 && garment.mask.at[n] > .5f && lab.lightness[n] < dark) {
                    inside.at[n] = 1;
                    queue.add(n);
                }
            }
        }
        Plane band = withoutShadows(inside);
        return runsThrough(band) ? Optional.of(band) : Optional.empty();
    }

    /** Drops what is narrow, as the shadows under lapels that hang together with the lining. */
    private Plane withoutShadows(Plane inside) {
        int radius = Math.max(2, (int) (marks.bodyWidth * .03));
        Plane mean = inside.box(radius);
        for (int i = 0; i < mean.at.length; i++) {
            mean.at[i] = mean.at[i] > .999f ? 1 : 0;
        }
        Plane grown = mean.box(radius);
        for (int i = 0; i < grown.at.length; i++) {
            grown.at[i] = grown.at[i] > 1e-4f ? inside.at[i] : 0;
        }
        return grown;
    }

    /** From close to the neck to close to the hem, in an unbroken band that is neither a seam nor the whole garment. */
    private boolean runsThrough(Plane inside) {
        double from = marks.neckline.y() + .1 * (marks.hem - marks.neckline.y());
        double to = marks.hem - .08 * (marks.hem - marks.neckline.y());
        for (int y = (int) from; y < to; y++) {
            int count = 0;
            for (int x = garment.left; x <= garment.right; x++) {
                count += inside.at[y * inside.width + x] > 0 ? 1 : 0;
            }
            if (count < marks.bodyWidth * .05 || count > marks.bodyWidth * .6) {
                return false;
            }
        }
        return true;
    }

    private float usualLightness() {
        float[] all = new float[garment.mask.at.length];
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            if (garment.mask.at[i] > .5f) {
                all[n++] = lab.lightness[i];
            }
        }
        Arrays.sort(all, 0, n);
        return all[n / 2];
    }
}
