package com.trailroom.fitting;

/**
 * Where a sleeve ends in cloth. Photographed empty, it shows its dark inside beyond; a hand comes out there, so that part must
 * not be drawn.
 */
final class CuffOpening {

    private static final int SLICES = 60;
    private static final double DARK = .8;

    private CuffOpening() {}

    /** @return a share of the sleeve's length, 1 when no inside is to be seen */
    static double share(GarmentCutout garment, GarmentSleeve sleeve) {
        Plane luma = garment.colours.luma();
        double[] sum = new double[SLICES];
        double[] count = new double[SLICES];
        for (int i = 0; i < luma.at.length; i++) {
            if (sleeve.mask().at[i] > 0) {
                double along = sleeve.along(i % luma.width, i / luma.width);
                if (along >= 0 && along < 1) {
                    sum[(int) (along * SLICES)] += luma.at[i];
                    count[(int) (along * SLICES)]++;
                }
            }
        }
        double cloth = 0;
        for (int s = SLICES * 6 / 10; s < SLICES * 8 / 10; s++) {
            cloth += sum[s] / Math.max(1, count[s]) / (SLICES * 2 / 10);
        }
        int end = SLICES;
        for (int s = SLICES - 1; s >= SLICES * 8 / 10; s--) {
            if (sum[s] < DARK * cloth * count[s]) {
                end = s;
            }
        }
        return end == SLICES ? 1 : (end - 1.0) / SLICES;
    }
}
