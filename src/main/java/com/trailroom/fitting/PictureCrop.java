package com.trailroom.fitting;

/** A square cut out of a picture, possibly turned: what the pose networks look at. */
record PictureCrop(Point centre, double side, double turn) {

    /** Network input [size, size, 3]; levels run from {@code low} to 1, outside of the picture is {@code low}. */
    float[] read(Raster picture, int size, float low) {
        float[] values = new float[size * size * 3];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                Point p = toPicture((i + .5) / size, (j + .5) / size);
                float x = (float) p.x() - .5f;
                float y = (float) p.y() - .5f;
                int at = (j * size + i) * 3;
                boolean inside = x >= -1 && y >= -1 && x <= picture.width() && y <= picture.height();
                values[at] = inside ? low + (1 - low) * picture.red().sample(x, y) : low;
                values[at + 1] = inside ? low + (1 - low) * picture.green().sample(x, y) : low;
                values[at + 2] = inside ? low + (1 - low) * picture.blue().sample(x, y) : low;
            }
        }
        return values;
    }

    /** @param u across and {@code v} down the square, from 0 to 1 */
    Point toPicture(double u, double v) {
        double c = Math.cos(turn);
        double s = Math.sin(turn);
        double du = (u - .5) * side;
        double dv = (v - .5) * side;
        return new Point(centre.x() + du * c - dv * s, centre.y() + du * s + dv * c);
    }

    Point fromPicture(double x, double y) {
        double c = Math.cos(turn);
        double s = Math.sin(turn);
        double dx = x - centre.x();
        double dy = y - centre.y();
        return new Point((dx * c + dy * s) / side + .5, (-dx * s + dy * c) / side + .5);
    }
}
