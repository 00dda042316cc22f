package com.trailroom.fitting;

import java.util.Arrays;

/**
 * The backdrop seen through narrow gaps, as between sleeve and trunk. Flooding with a broad brush leaves them out, and
 * compression has made their colours uneven.
 */
final class Cracks {

    /** Still the backdrop's colour, next to strong edges. */
    private static final float LIKE = 8;
    /** Surely another colour. */
    private static final float UNLIKE = 25;

    /** A gap's end is at most this many pixels wide. */
    private static final int TIP = 4;

    private final LabColours lab;
    private final float[] colour;
    private final int width;
    private final int height;

    Cracks(LabColours lab, float[] colour, int width) {
        this.lab = lab;
        this.colour = colour;
        this.width = width;
        this.height = lab.lightness.length / width;
    }

    /**
     * Takes out of a garment's mask every crack that is joined to the backdrop and soon comes to an end inside the garment. A
     * pale stripe of the cloth looks the same, but runs on; a pale cuff has no narrow end.
     */
    void open(Plane garment) {
        boolean[] narrow = narrow();
        boolean[] seen = new boolean[narrow.length];
        for (int i = 0; i < narrow.length; i++) {
            if (narrow[i] && garment.at[i] > 0 && !seen[i] && besides(garment, i)) {
                PixelList crack = crack(i, narrow, seen, garment);
                while (!crack.isEmpty()) {
                    garment.at[crack.poll()] = 0;
                }
            }
        }
    }

    private PixelList crack(int start, boolean[] narrow, boolean[] seen, Plane garment) {
        PixelList queue = new PixelList();
        PixelList members = new PixelList();
        queue.add(start);
        seen[start] = true;
        int highest = start / width;
        int lowest = highest;
        while (!queue.isEmpty()) {
            int p = queue.poll();
            members.add(p);
            highest = Math.min(highest, p / width);
            lowest = Math.max(lowest, p / width);
            for (int n : new int[] {p - 1, p + 1, p - width, p + width}) {
                if (n >= 0 && n < narrow.length && narrow[n] && !seen[n] && garment.at[n] > 0) {
                    seen[n] = true;
                    queue.add(n);
                }
            }
        }
        boolean ends =
                lowest - highest < height / 16 && Math.min(inRow(highest, members), inRow(lowest, members)) <= TIP;
        return ends ? members : new PixelList();
    }

    private long inRow(int row, PixelList members) {
        return Arrays.stream(members.toArray()).filter(p -> p / width == row).count();
    }

    /** Whether the backdrop lies right above or below; the edge of what was flooded is a little rough. */
    private boolean besides(Plane garment, int i) {
        for (int d = 1; d <= 3; d++) {
            int above = i - d * width;
            int below = i + d * width;
            if (above >= 0 && garment.at[above] == 0 && lab.distance(above, colour) < LIKE
                    || below < garment.at.length && garment.at[below] == 0 && lab.distance(below, colour) < LIKE) {
                return true;
            }
        }
        return false;
    }

    /** Short stretches of a row in the backdrop's colour, between two clearly different ones. */
    private boolean[] narrow() {
        boolean[] narrow = new boolean[width * height];
        int widest = width / 15;
        for (int y = 0; y < height; y++) {
            int from = -1;
            for (int x = 1; x < width; x++) {
                boolean like = lab.distance(y * width + x, colour) < LIKE;
                if (like && from < 0) {
                    from = x;
                } else if (!like && from >= 0) {
                    if (x - from <= widest && unlike(from - 1, y, -1) && unlike(x, y, 1)) {
                        Arrays.fill(narrow, y * width + from, y * width + x, true);
                    }
                    from = -1;
                }
            }
        }
        return narrow;
    }

    /** Whether the colour changes within the three pixels that an edge is blurred over. */
    private boolean unlike(int x, int y, int step) {
        for (int d = 0; d < 3; d++) {
            int at = x + d * step;
            if (at >= 0 && at < width && lab.distance(y * width + at, colour) > UNLIKE) {
                return true;
            }
        }
        return false;
    }
}
