package com.trailroom.fitting;

import java.util.Map;

/** Finds 33 body points and the outline of one person (MediaPipe BlazePose GHUM, "full"). */
final class PoseLandmarks {

    private static final int SIDE = 256;
    private static final int POINTS = 39;
    private static final int VALUES = 5;

    private final TfLiteModel model = TfLiteModel.named("pose_landmark_full.tflite");

    /**
     * @param points MediaPipe's numbering (0 nose, 11/12 shoulders, 23/24 hips …); 33 and 34 span the refined region
     * @param visible per point from 0 to 1
     * @param mask person probability at the size of the picture
     */
    record Pose(float score, Point[] points, float[] visible, Plane mask) {}

    /** Looks twice: the second look is centred on what the first has found. */
    Pose find(Raster picture, Point hips, Point rim) {
        Pose first = look(picture, hips, rim, false);
        return first.score() < .5 ? first : look(picture, first.points()[33], first.points()[34], true);
    }

    private Pose look(Raster picture, Point hips, Point rim, boolean withMask) {
        double turn = Math.PI / 2 - Math.atan2(hips.y() - rim.y(), rim.x() - hips.x());
        PictureCrop crop = new PictureCrop(hips, 2.5 * hips.distance(rim), turn);
        Map<String, float[]> out = model.run(crop.read(picture, SIDE, 0));
        float[] raw = out.get("Identity");
        Point[] points = new Point[POINTS];
        float[] visible = new float[POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[i] = crop.toPicture(raw[i * VALUES] / SIDE, raw[i * VALUES + 1] / SIDE);
            visible[i] = TensorOperations.logistic(raw[i * VALUES + 3]);
        }
        Plane mask = new Plane(withMask ? picture.width() : 1, withMask ? picture.height() : 1);
        if (withMask) {
            project(out.get("Identity_2"), crop, mask);
        }
        return new Pose(out.get("Identity_1")[0], points, visible, mask);
    }

    private static void project(float[] logits, PictureCrop crop, Plane mask) {
        Plane small = new Plane(SIDE, SIDE);
        for (int i = 0; i < logits.length; i++) {
            small.at[i] = TensorOperations.logistic(logits[i]);
        }
        for (int y = 0; y < mask.height; y++) {
            for (int x = 0; x < mask.width; x++) {
                Point p = crop.fromPicture(x + .5, y + .5);
                if (p.x() > 0 && p.y() > 0 && p.x() < 1 && p.y() < 1) {
                    mask.at[y * mask.width + x] = small.sample((float) p.x() * SIDE - .5f, (float) p.y() * SIDE - .5f);
                }
            }
        }
    }
}
