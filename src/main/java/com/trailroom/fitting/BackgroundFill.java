package com.trailroom.fitting;

/** Guesses the background behind the person: averages of ever coarser surroundings, so no streaks and no copies of edges. */
final class BackgroundFill {

    private BackgroundFill() {}

    /** @return the picture with everything near the person replaced by what surrounds it */
    static Raster behind(Raster picture, Plane person) {
        Plane near = person.box(3);
        Plane known = new Plane(person.width, person.height);
        for (int i = 0; i < known.at.length; i++) {
            known.at[i] = near.at[i] < .015f ? 1 : 0;
        }
        return new Raster(filled(picture.red(), known), filled(picture.green(), known), filled(picture.blue(), known));
    }

    private static Plane filled(Plane values, Plane weights) {
        if (values.width <= 2 || values.height <= 2) {
            return values;
        }
        int w = (values.width + 1) / 2;
        int h = (values.height + 1) / 2;
        Plane coarse = new Plane(w, h);
        Plane coarseWeights = new Plane(w, h);
        for (int y = 0; y < values.height; y++) {
            for (int x = 0; x < values.width; x++) {
                int i = y * values.width + x;
                coarse.at[y / 2 * w + x / 2] += values.at[i] * weights.at[i];
                coarseWeights.at[y / 2 * w + x / 2] += weights.at[i];
            }
        }
        for (int i = 0; i < coarse.at.length; i++) {
            coarse.at[i] = coarseWeights.at[i] > 0 ? coarse.at[i] / coarseWeights.at[i] : 0;
            coarseWeights.at[i] = Math.min(1, coarseWeights.at[i]);
        }
        Plane below = filled(coarse, coarseWeights);
        Plane result = new Plane(values.width, values.height);
        for (int y = 0; y < values.height; y++) {
            for (int x = 0; x < values.width; x++) {
                int i = y * values.width + x;
                float guess = weights.at[i] < 1 ? below.sample((x - .5f) / 2, (y - .5f) / 2) : 0;
                result.at[i] = values.at[i] * weights.at[i] + guess * (1 - weights.at[i]);
            }
        }
        return result;
    }
}
