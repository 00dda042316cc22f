package com.trailroom.fitting;

import com.trailroom.fitting.FittingRefusal.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A garment freed from its background: colours that bleed over the soft edge (so that no background is dragged along), a
 * mask, and the box {@code left..right, top..bottom} around it.
 */
final class GarmentCutout {

    final Raster colours;
    final Plane mask;
    int left;
    int right;
    int top;
    int bottom;

    private GarmentCutout(Raster colours, Plane mask) {
        this.colours = colours;
        this.mask = mask;
        measure();
    }

    /**
     * The garments of a picture, largest first; parts much smaller than the largest are dropped.
     *
     * @throws FittingRefusal when the background is busy, or nothing or everything is garment
     */
    static List<GarmentCutout> of(Raster picture) {
        Plane solid = opened(new Backdrop(picture).garment());
        List<Plane> parts = parts(solid);
        double share = parts.stream().mapToDouble(GarmentCutout::area).sum() / solid.at.length;
        if (share < .02) {
            throw new FittingRefusal(Reason.GARMENT_UNCLEAR_OUTLINE);
        }
        if (share > .93) {
            throw new FittingRefusal(Reason.GARMENT_BUSY_BACKGROUND);
        }
        double largest = area(parts.get(0));
        List<GarmentCutout> garments = new ArrayList<>();
        for (Plane part : parts) {
            if (area(part) > .25 * largest) {
                garments.add(cut(picture.copy(), part));
            }
        }
        return garments;
    }

    /** Keeps the opening of the neck out of the cut-out. */
    void remove(Plane hole) {
        for (int i = 0; i < mask.at.length; i++) {
            mask.at[i] *= 1 - hole.at[i];
        }
    }

    /** The same picture with another part of it cut out. */
    GarmentCutout part(Plane other) {
        return new GarmentCutout(colours, other);
    }

    boolean on(double x, double y) {
        return mask.near(Math.round(x), Math.round(y)) > .5f;
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    /** First garment row in a column, or -1. */
    int topOf(double x) {
        for (int y = top; y <= bottom; y++) {
            if (on(x, y)) {
                return y;
            }
        }
        return -1;
    }

    /** The unbroken stretch of a row around (or close to) a column; empty when there is none. */
    Run run(double row, double column) {
        int y = (int) Math.max(top, Math.min(bottom, Math.round(row)));
        int x = (int) Math.round(column);
        for (int d = 1; d < mask.width / 10 && !on(x, y); d++) {
            x = on(column - d, y) ? (int) Math.round(column) - d : on(column + d, y) ? (int) Math.round(column) + d : x;
        }
        if (!on(x, y)) {
            return Run.NONE;
        }
        int from = x;
        int to = x;
        while (on(from - 1, y)) {
            from--;
        }
        while (on(to + 1, y)) {
            to++;
        }
        return new Run(from, to);
    }

    /** All unbroken stretches of a row that are wider than {@code least}. */
    List<Run> runs(int row, double least) {
        List<Run> found = new ArrayList<>();
        int from = -1;
        for (int x = left; x <= right + 1; x++) {
            boolean inside = x <= right && on(x, row);
            if (inside && from < 0) {
                from = x;
            } else if (!inside && from >= 0) {
                if (x - from > least) {
                    found.add(new Run(from, x - 1));
                }
                from = -1;
            }
        }
        return found;
    }

    /** How well the outline mirrors at its own middle, from 0 to 1. */
    double symmetry() {
        int both = 0;
        int any = 0;
        for (int y = top; y <= bottom; y += 2) {
            for (int x = left; x <= right; x += 2) {
                boolean here = on(x, y);
                boolean there = on(left + right - x, y);
                both += here && there ? 1 : 0;
                any += here || there ? 1 : 0;
            }
        }
        return (double) both / Math.max(1, any);
    }

    record Run(int from, int to) {

        static final Run NONE = new Run(0, -1);

        boolean isEmpty() {
            return to < from;
        }

        int length() {
            return to - from + 1;
        }

        double middle() {
            return (from + to) / 2.0;
        }

        int edge(int side) {
            return side == 0 ? from : to;
        }
    }

    private static GarmentCutout cut(Raster picture, Plane part) {
        Plane soft = GuidedFilter.refine(part, picture, 2, 2e-4f);
        Plane near = part.box(2);
        Plane mask = new Plane(part.width, part.height);
        for (int i = 0; i < mask.at.length; i++) {
            float edge = near.at[i] > .995f ? 1 : Plane.ramp(.42, .92, soft.at[i]);
            mask.at[i] = near.at[i] < .02f ? 0 : Math.min(edge, Plane.ramp(.35, .85, near.at[i]));
        }
        EdgeBleed.apply(picture, mask);
        return new GarmentCutout(picture, mask);
    }

    private static Plane opened(Plane mask) {
        Plane eroded = mask.box(1);
        for (int i = 0; i < eroded.at.length; i++) {
            eroded.at[i] = eroded.at[i] > .999f ? 1 : 0;
        }
        Plane grown = eroded.box(1);
        for (int i = 0; i < grown.at.length; i++) {
            grown.at[i] = grown.at[i] > .001f && mask.at[i] > 0 ? 1 : 0;
        }
        return grown;
    }

    private static List<Plane> parts(Plane mask) {
        int w = mask.width;
        boolean[] seen = new boolean[mask.at.length];
        List<Plane> found = new ArrayList<>();
        for (int start = 0; start < seen.length; start++) {
            if (seen[start] || mask.at[start] == 0) {
                continue;
            }
            PixelList queue = new PixelList();
            queue.add(start);
            seen[start] = true;
            PixelList members = new PixelList();
            while (!queue.isEmpty()) {
                int p = queue.poll();
                members.add(p);
                for (int n : new int[] {p % w > 0 ? p - 1 : p, p % w < w - 1 ? p + 1 : p, p - w, p + w}) {
                    if (n >= 0 && n < seen.length && !seen[n] && mask.at[n] > 0) {
                        seen[n] = true;
                        queue.add(n);
                    }
                }
            }
            if (members.size() > mask.at.length / 200) {
                Plane part = new Plane(w, mask.height);
                while (!members.isEmpty()) {
                    part.at[members.poll()] = 1;
                }
                found.add(part);
            }
        }
        found.sort(Comparator.comparingDouble(GarmentCutout::area).reversed());
        return found;
    }

    private static double area(Plane mask) {
        double sum = 0;
        for (float v : mask.at) {
            sum += v;
        }
        return sum;
    }

    private void measure() {
        left = mask.width;
        top = mask.height;
        for (int i = 0; i < mask.at.length; i++) {
            if (mask.at[i] > .5f) {
                left = Math.min(left, i % mask.width);
                right = Math.max(right, i % mask.width);
                top = Math.min(top, i / mask.width);
                bottom = Math.max(bottom, i / mask.width);
            }
        }
    }
}
