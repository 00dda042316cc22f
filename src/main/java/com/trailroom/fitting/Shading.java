package com.trailroom.fitting;

/**
 * Gives new cloth the light of the photograph: broad light and folds of the clothes worn, rounder edges, and shadows where
 * something lies in front of it or it lies in front of the body.
 */
final class Shading {

    private final Scene scene;
    private final Plane worn;
    private final Plane luma;

    /** @param worn the clothes whose light is taken over */
    Shading(Scene scene, Plane worn) {
        this.scene = scene;
        this.worn = worn;
        this.luma = scene.picture().luma();
    }

    /** Shades the layer and lays it over the plate. @param front what hides it, for the shadow it casts */
    void lay(ClothLayer layer, Plane front, Raster plate) {
        Body body = scene.body();
        shadowBelow(layer.alpha, front, plate);
        Lightness wornLight = new Lightness();
        Plane edge = layer.alpha.box(body.pixels(.04, 2)).box(body.pixels(.02, 1));
        Plane visible = new Plane(front.width, front.height);
        for (int i = 0; i < visible.at.length; i++) {
            visible.at[i] = front.at[i] * (1 - layer.alpha.at[i]);
        }
        Plane nearFront = visible.box(body.pixels(.03, 2)).box(body.pixels(.03, 2));
        Plane fine = luma.box(body.pixels(.012, 1));
        float exposure = exposure();
        float[] rgb = new float[3];
        for (int i = 0; i < edge.at.length; i++) {
            float alpha = layer.alpha.at[i];
            if (alpha > .004f) {
                float shade = wornLight.at(i, fine.at[i])
                        * exposure
                        * (.87f + .13f * Plane.ramp(.45, .98, edge.at[i]))
                        * (1 - .20f * Plane.ramp(.05, .8, nearFront.at[i]));
                rgb[0] = layer.colours.red().at[i] * shade;
                rgb[1] = layer.colours.green().at[i] * shade;
                rgb[2] = layer.colours.blue().at[i] * shade;
                plate.mix(i, alpha, rgb);
            }
        }
    }

    /** The photograph's brightness, so that a studio shot of a garment does not glow in a dim room. */
    private float exposure() {
        int[] histogram = new int[256];
        for (float v : luma.at) {
            histogram[Math.max(0, Math.min(255, (int) (v * 255)))]++;
        }
        int left = (int) (luma.at.length * .03);
        int level = 255;
        while (level > 0 && left > histogram[level]) {
            left -= histogram[level--];
        }
        return Math.max(.6f, Math.min(1, .35f + .68f * level / 255f));
    }

    private void shadowBelow(Plane alpha, Plane front, Raster plate) {
        int offset = scene.body().pixels(.03, 2);
        Plane soft = alpha.blur(Math.max(1, offset / 2));
        int w = alpha.width;
        for (int i = offset * w; i < alpha.at.length; i++) {
            float share = soft.at[i - offset * w] * (1 - alpha.at[i]) * (1 - front.at[i]) * scene.person().at[i];
            if (share > .01f) {
                float keep = 1 - .28f * share * (1 - Plane.ramp(.3, .8, scene.parsing().hair.at[i]));
                plate.red().at[i] *= keep;
                plate.green().at[i] *= keep;
                plate.blue().at[i] *= keep;
            }
        }
    }

    /** The light on the worn clothes at two scales; printed or very dark clothes say little about it. */
    private final class Lightness {

        private final Plane local;
        private final Plane localWeight;
        private final Plane broad;
        private final Plane broadWeight;
        private final float strength;
        private final float folds;

        Lightness() {
            Plane weight = new Plane(worn.width, worn.height);
            double[] sum = new double[2];
            for (int i = 0; i < weight.at.length; i++) {
                weight.at[i] = worn.at[i] + 1e-4f;
                sum[0] += worn.at[i] * luma.at[i];
                sum[1] += worn.at[i];
            }
            Plane weighted = weight.times(luma);
            int near = scene.body().pixels(.07, 4);
            int far = scene.body().pixels(.30, 8);
            local = weighted.box(near).box(near);
            localWeight = weight.box(near).box(near);
            broad = weighted.box(far).box(far);
            broadWeight = weight.box(far).box(far);
            strength = Plane.ramp(.06, .30, sum[0] / Math.max(1, sum[1]));
            folds = strength * (roughness() < .045 ? .9f : roughness() < .08 ? .45f : 0);
        }

        float at(int i, float fine) {
            float here = local.at[i] / localWeight.at[i];
            float around = broad.at[i] / broadWeight.at[i];
            if (localWeight.at[i] < .05f || around < .02f) {
                return 1;
            }
            float shade = Math.max(.78f, Math.min(1.12f, 1 + (here / around - 1) * .6f * strength));
            if (folds > 0 && worn.at[i] > .5f && here > .03f) {
                shade *= Math.max(
                        .86f, Math.min(1.12f, 1 + (fine / here - 1) * folds * Plane.ramp(.7, .95, localWeight.at[i])));
            }
            return 1 + (shade - 1) * Plane.ramp(.1, .6, localWeight.at[i]);
        }

        private double roughness() {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < luma.at.length; i += 3) {
                if (worn.at[i] > .7f) {
                    double d = luma.at[i] - local.at[i] / localWeight.at[i];
                    sum += d * d;
                    count++;
                }
            }
            return Math.sqrt(sum / Math.max(1, count));
        }
    }
}
