package com.trailroom.fitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds people coarsely: face box, hip centre and the size of the circle around the body (MediaPipe BlazePose detector). */
final class PoseDetector {

    private static final int SIDE = 224;
    private static final int VALUES = 12;
    /** Grid sides and anchors per cell of the detector's feature maps. */
    private static final int[][] GRIDS = {{28, 2}, {14, 2}, {7, 6}};

    private final TfLiteModel model = TfLiteModel.named("pose_detection.tflite");

    /** A candidate; the rim is a point on the circle around the whole body, above the head. */
    record Candidate(float score, Point faceCorner, Point faceOppositeCorner, Point hips, Point rim) {

        double reach() {
            return hips.distance(rim);
        }

        double overlap(Candidate other) {
            double w = Math.min(faceOppositeCorner.x(), other.faceOppositeCorner.x())
                    - Math.max(faceCorner.x(), other.faceCorner.x());
            double h = Math.min(faceOppositeCorner.y(), other.faceOppositeCorner.y())
                    - Math.max(faceCorner.y(), other.faceCorner.y());
            double both = Math.max(0, w) * Math.max(0, h);
            return both / (area() + other.area() - both);
        }

        Point faceCentre() {
            return faceCorner.towards(faceOppositeCorner, .5);
        }

        private double area() {
            return (faceOppositeCorner.x() - faceCorner.x()) * (faceOppositeCorner.y() - faceCorner.y());
        }
    }

    /** All candidates above the score, best first, overlapping faces only once. */
    List<Candidate> detect(Raster picture, double leastScore) {
        PictureCrop whole = new PictureCrop(
                new Point(picture.width() / 2.0, picture.height() / 2.0),
                Math.max(picture.width(), picture.height()),
                0);
        Map<String, float[]> out = model.run(whole.read(picture, SIDE, -1));
        List<Candidate> found = new ArrayList<>();
        int i = 0;
        for (int[] grid : GRIDS) {
            for (int cell = 0; cell < grid[0] * grid[0] * grid[1]; cell++, i++) {
                int place = cell / grid[1];
                Point anchor = new Point((place % grid[0] + .5) / grid[0], (place / grid[0] + .5) / grid[0]);
                float score = TensorOperations.logistic(out.get("Identity_1")[i]);
                if (score >= leastScore) {
                    found.add(candidate(out.get("Identity"), i * VALUES, anchor, new Scored(whole, score)));
                }
            }
        }
        found.sort(Comparator.comparing(Candidate::score).reversed());
        List<Candidate> kept = new ArrayList<>();
        for (Candidate c : found) {
            if (kept.stream().noneMatch(k -> k.overlap(c) > .3)) {
                kept.add(c);
            }
        }
        return kept;
    }

    private record Scored(PictureCrop crop, float score) {}

    private static Candidate candidate(float[] box, int at, Point anchor, Scored scored) {
        Point centre = new Point(box[at] / SIDE + anchor.x(), box[at + 1] / SIDE + anchor.y());
        Point half = new Point(box[at + 2] / SIDE / 2, box[at + 3] / SIDE / 2);
        Point hips = new Point(box[at + 4] / SIDE + anchor.x(), box[at + 5] / SIDE + anchor.y());
        Point rim = new Point(box[at + 6] / SIDE + anchor.x(), box[at + 7] / SIDE + anchor.y());
        Point from = centre.minus(half);
        Point to = centre.plus(half);
        PictureCrop crop = scored.crop();
        return new Candidate(
                scored.score(),
                crop.toPicture(from.x(), from.y()),
                crop.toPicture(to.x(), to.y()),
                crop.toPicture(hips.x(), hips.y()),
                crop.toPicture(rim.x(), rim.y()));
    }
}
