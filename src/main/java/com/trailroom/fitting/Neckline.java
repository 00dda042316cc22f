package com.trailroom.fitting;

import java.util.Optional;

/**
 * Finds the inside of a garment's back collar, which must not be drawn over the wearer's neck. In an open jacket the whole
 * lining between the fronts is found the same way.
 */
final class Neckline {

    private final GarmentLandmarks marks;
    private final GarmentCutout garment;
    private final LabColours lab;
    private final double halfWidth;

    /** @param opensToHem whether the hole runs the whole front, as in an open jacket */
    record Hole(Plane plane, boolean opensToHem) {}

    Neckline(GarmentLandmarks marks) {
        this.marks = marks;
        this.garment = marks.garment;
        this.lab = new LabColours(garment.colours);
        double left = Math.abs(marks.neck[0].x() - marks.axis);
        double right = Math.abs(marks.neck[1].x() - marks.axis);
        halfWidth = Math.max(marks.bodyWidth * .14, Math.min(left, right));
    }

    Hole find() {
        Optional<Plane> lining = Lining.between(marks, lab);
        if (lining.isPresent()) {
            return new Hole(upToCollar(lining.get()), true);
        }
        for (float tolerance : new float[] {9, 7, 5}) {
            for (double offset : new double[] {.05, .09}) {
                Plane inside = flood((int) (marks.neckline.y() + marks.bodyWidth * offset), tolerance);
                if (inside.width > 1) {
                    return new Hole(upToEdge(inside), false);
                }
            }
        }
        return new Hole(shallowCurve(), false);
    }

    /** Spreads from the middle over even colour; a 1 x 1 plane when it runs out into the garment. */
    private Plane flood(int row, float tolerance) {
        Plane none = new Plane(1, 1);
        int w = garment.mask.width;
        int start = row * w + (int) marks.axis;
        if (!garment.on((int) marks.axis, row)) {
            return none;
        }
        float[] colour = mean(row);
        Plane inside = new Plane(w, garment.mask.height);
        PixelList queue = new PixelList();
        queue.add(start);
        inside.at[start] = 1;
        int count = 0;
        int deepest = 0;
        while (!queue.isEmpty()) {
            int p = queue.poll();
            count++;
            int depth = p / w - (int) marks.neckline.y();
            deepest = Math.max(deepest, depth);
            if (depth > marks.bodyWidth * .5 || Math.abs(p % w - marks.axis) > halfWidth * 1.45) {
                return none;
            }
            for (int n : new int[] {p - 1, p + 1, p - w, p + w}) {
                if (n >= 0
                        && n < inside.at.length
                        && inside.at[n] == 0
                        && garment.mask.at[n] >= .5f
                        && plain(n, colour) < tolerance
                        && Math.abs(lab.lightness[n] - lab.lightness[p]) < 3.2f) {
                    inside.at[n] = 1;
                    queue.add(n);
                }
            }
        }
        double area = count / (marks.bodyWidth * marks.bodyWidth);
        return area > .012 && area < .28 && deepest > marks.bodyWidth * .06 ? inside : none;
    }

    private float plain(int i, float[] colour) {
        float l = lab.lightness[i] - colour[0];
        float a = lab.a[i] - colour[1];
        float b = lab.b[i] - colour[2];
        return (float) Math.sqrt(l * l + a * a + b * b);
    }

    private float[] mean(int row) {
        float[] sum = new float[3];
        for (int y = row - 2; y <= row + 2; y++) {
            for (int x = (int) marks.axis - 4; x <= (int) marks.axis + 4; x++) {
                for (int c = 0; c < 3; c++) {
                    sum[c] += lab.channel(c)[y * garment.mask.width + x] / 45;
                }
            }
        }
        return sum;
    }

    /** The band above the inside is the back collar: it goes as well. */
    private Plane upToEdge(Plane inside) {
        Plane grown = grown(inside);
        double deepest = Math.min(inside.height - 1, marks.neckline.y() + marks.bodyWidth * .5);
        return raised(grown, halfWidth * .93, deepest).box(2);
    }

    /** Above a jacket's lining only where it ends at the back collar, and not at a lapel. */
    private Plane upToCollar(Plane lining) {
        Plane grown = grown(lining);
        double collar = Math.min(lining.height - 1, marks.neckline.y() + marks.bodyWidth * .14);
        return raised(grown, marks.bodyWidth * .4, collar).box(2);
    }

    private static Plane grown(Plane inside) {
        Plane grown = inside.box(Math.max(2, inside.width / 150));
        for (int i = 0; i < grown.at.length; i++) {
            grown.at[i] = grown.at[i] > .02f ? 1 : 0;
        }
        return grown;
    }

    /** In every column around the axis all that lies above the lowest marked place, as far down as {@code deepest}. */
    private Plane raised(Plane hole, double reach, double deepest) {
        int w = hole.width;
        for (int x = (int) Math.max(0, marks.axis - reach); x <= Math.min(w - 1, marks.axis + reach); x++) {
            int lowest = -1;
            for (int y = garment.top; y < deepest; y++) {
                lowest = hole.at[y * w + x] > 0 ? y : lowest;
            }
            for (int y = garment.top; y <= lowest; y++) {
                hole.at[y * w + x] = 1;
            }
        }
        return hole;
    }

    private Plane shallowCurve() {
        Plane hole = new Plane(garment.mask.width, garment.mask.height);
        double depth = marks.bodyWidth * .085;
        for (int y = garment.top; y < marks.neckline.y() + depth + 3 && y < hole.height; y++) {
            for (int x = (int) (marks.axis - halfWidth); x <= marks.axis + halfWidth; x++) {
                double e = (x - marks.axis) / halfWidth;
                hole.at[y * hole.width + x] = 1 - Plane.ramp(-2, 2, y - marks.neckline.y() - depth * (1 - e * e * 1.3));
            }
        }
        return hole;
    }
}
