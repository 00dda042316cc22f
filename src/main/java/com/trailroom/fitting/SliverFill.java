package com.trailroom.fitting;

import java.util.Arrays;

/** Widens drawn cloth over the thin strips of old cloth beside it, mirroring it at its edge so that the weave goes on. */
final class SliverFill {

    /** Farther out, the edge's own colour is repeated: a mirrored print would be seen as one. */
    private static final int MIRROR = 6;

    private SliverFill() {}

    static void apply(ClothLayer layer, Plane slivers, int farthest) {
        int w = layer.alpha.width;
        int n = layer.alpha.at.length;
        int[] source = new int[n];
        short[] steps = new short[n];
        Arrays.fill(source, -1);
        PixelList queue = new PixelList();
        for (int i = 0; i < n; i++) {
            if (layer.alpha.at[i] > .97f) {
                source[i] = i;
                queue.add(i);
            }
        }
        while (!queue.isEmpty()) {
            int p = queue.poll();
            if (steps[p] < farthest) {
                for (int q : new int[] {p % w > 0 ? p - 1 : p, p % w < w - 1 ? p + 1 : p, p - w, p + w}) {
                    if (q >= 0 && q < n && source[q] < 0 && (slivers.at[q] > .02f || layer.alpha.at[q] > .01f)) {
                        source[q] = source[p];
                        steps[q] = (short) (steps[p] + 1);
                        queue.add(q);
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (slivers.at[i] > .02f && source[i] >= 0 && layer.alpha.at[i] < .97f) {
                extend(layer, i, source[i], slivers.at[i]);
            }
        }
    }

    private static void extend(ClothLayer layer, int i, int edge, float share) {
        int w = layer.alpha.width;
        int x = Math.max(0, Math.min(w - 1, 2 * (edge % w) - i % w));
        int y = Math.max(0, Math.min(layer.alpha.height - 1, 2 * (edge / w) - i / w));
        int mirrored = y * w + x;
        int from = layer.alpha.at[mirrored] < .97f || Math.hypot(i % w - edge % w, i / w - edge / w) > MIRROR
                ? edge
                : mirrored;
        layer.colours.red().at[i] = layer.colours.red().at[from];
        layer.colours.green().at[i] = layer.colours.green().at[from];
        layer.colours.blue().at[i] = layer.colours.blue().at[from];
        layer.alpha.at[i] = Math.max(layer.alpha.at[i], share);
    }
}
