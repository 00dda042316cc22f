package com.trailroom.fitting;

import com.trailroom.fitting.GarmentCutout.Run;

/** What a garment is, told from its silhouette alone. */
enum GarmentKind {
    TOP,
    DRESS,
    TROUSERS,
    SKIRT;

    boolean belongsOnLegs() {
        return this == TROUSERS || this == SKIRT;
    }

    static GarmentKind of(GarmentCutout garment) {
        if (hasTwoLegs(garment)) {
            return TROUSERS;
        }
        if (startsWithWaistband(garment)) {
            return SKIRT;
        }
        return isLong(garment) ? DRESS : TOP;
    }

    /** Below the middle two broad stretches lie beside each other, and nothing but them. */
    private static boolean hasTwoLegs(GarmentCutout garment) {
        int rows = 0;
        int pairs = 0;
        for (int y = garment.top + garment.height() * 70 / 100; y < garment.bottom - 2; y++) {
            rows++;
            var runs = garment.runs(y, garment.width() * .03);
            boolean two = runs.size() == 2
                    && Math.min(runs.get(0).length(), runs.get(1).length()) > garment.width() * .14;
            pairs += two ? 1 : 0;
        }
        Run waist = garment.run(garment.top + garment.height() * .08, (garment.left + garment.right) / 2.0);
        return pairs > rows * .6 && waist.length() > garment.width() * .35;
    }

    /** A flat upper edge of almost full width, from which the outline only widens. */
    private static boolean startsWithWaistband(GarmentCutout garment) {
        double middle = (garment.left + garment.right) / 2.0;
        int h = garment.height();
        Run band = garment.run(garment.top + h * .03, middle);
        Run below = garment.run(garment.top + h * .12, middle);
        if (band.length() < .86 * below.length() || band.length() < .25 * garment.width()) {
            return false;
        }
        int widest = band.length();
        for (double t = .05; t <= .6; t += .05) {
            Run run = garment.run(garment.top + h * t, middle);
            if (run.length() < widest * .97) {
                return false;
            }
            widest = Math.max(widest, run.length());
        }
        return true;
    }

    private static boolean isLong(GarmentCutout garment) {
        double narrowest = garment.width();
        double middle = (garment.left + garment.right) / 2.0;
        for (double t = .25; t <= .6; t += .05) {
            Run run = garment.run(garment.top + garment.height() * t, middle);
            if (!run.isEmpty()) {
                narrowest = Math.min(narrowest, run.length());
            }
        }
        return garment.height() > 2.6 * narrowest;
    }
}
