package com.trailroom.fitting;

import java.util.Arrays;

/** Spreads the colours of a cut-out's inside over its soft edge and beyond. */
final class EdgeBleed {

    private static final int REACH = 24;

    private EdgeBleed() {}

    static void apply(Raster picture, Plane mask) {
        int w = mask.width;
        int n = mask.at.length;
        Plane hard = new Plane(w, mask.height);
        for (int i = 0; i < n; i++) {
            hard.at[i] = mask.at[i] > .5f ? 1 : 0;
        }
        Plane inside = hard.box(2);
        int[] source = new int[n];
        byte[] steps = new byte[n];
        Arrays.fill(source, -1);
        PixelList queue = new PixelList();
        for (int i = 0; i < n; i++) {
            if (inside.at[i] > .999f) {
                source[i] = i;
                queue.add(i);
            }
        }
        while (!queue.isEmpty()) {
            int p = queue.poll();
            if (steps[p] >= REACH) {
                continue;
            }
            for (int q : new int[] {p % w > 0 ? p - 1 : p, p % w < w - 1 ? p + 1 : p, p - w, p + w}) {
                if (q >= 0 && q < n && source[q] < 0) {
                    source[q] = source[p];
                    steps[q] = (byte) (steps[p] + 1);
                    queue.add(q);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (source[i] >= 0 && source[i] != i) {
                picture.red().at[i] = picture.red().at[source[i]];
                picture.green().at[i] = picture.green().at[source[i]];
                picture.blue().at[i] = picture.blue().at[source[i]];
            }
        }
    }
}
