package com.trailroom.fitting;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Removes the old top where the new one leaves it bare: arms and chest become skin, cloth that stood off the body becomes
 * background, and slivers beside the trunk are left to be filled with the new cloth.
 */
final class Repaint {

    private final Scene scene;
    private final TopFit fit;
    private final Foreground front;
    private final Plane covered;
    private final Plane bare;
    private final Plane form;
    private final Plane erased;
    private final Plane sliver;
    private final double[] sleeveEnds;
    private final boolean sleeved;
    private final double neckHalf;
    private final boolean[][] bareArms;
    private final Plane worn;

    /** What has been drawn already: the cloth's coverage, and the share of each arm that its sleeves reach (0 without). */
    record Drawn(Plane covered, double[] sleeveEnds) {}

    Repaint(Scene scene, TopFit fit, Foreground front, Drawn drawn) {
        this.scene = scene;
        this.fit = fit;
        this.front = front;
        this.covered = drawn.covered();
        this.sleeveEnds = drawn.sleeveEnds();
        this.sleeved = sleeveEnds[0] > 0;
        this.neckHalf = Math.max(Math.abs(fit.neck()[0].x()), Math.abs(fit.neck()[1].x()));
        this.bareArms = new boolean[][] {
            bareAlong(scene.body().arms().get(0)), bareAlong(scene.body().arms().get(1))
        };
        worn = scene.parsing().wornTop();
        bare = new Plane(scene.width(), scene.height());
        form = new Plane(scene.width(), scene.height());
        erased = new Plane(scene.width(), scene.height());
        sliver = new Plane(scene.width(), scene.height());
        IntStream.range(0, scene.height()).parallel().forEach(this::classify);
    }

    /** Places beside the new cloth that it must be drawn over as well, with smooth outlines. */
    Plane slivers() {
        Plane smooth = sliver.box(3);
        for (int i = 0; i < smooth.at.length; i++) {
            smooth.at[i] = Math.max(Plane.ramp(.35, .65, smooth.at[i]), covered.at[i] > .5f ? sliver.at[i] : 0);
        }
        return smooth;
    }

    void paint(Raster plate) {
        paintSkin(plate);
        paintBackground(plate);
    }

    private void classify(int y) {
        Body body = scene.body();
        double sw = body.shoulders();
        for (int x = 0; x < scene.width(); x++) {
            int i = y * scene.width() + x;
            if (front.all.at[i] > .98f || scene.person().at[i] < .02f || covered.at[i] > .99f) {
                continue;
            }
            double u = Math.abs(body.across(x, y));
            double v = body.along(x, y);
            float old = oldCloth(i, v);
            double head = body.head().distance(x, y);
            if (old < .02f
                    || head < body.head().radius() * 1.7 && v < -.22 * sw
                    || v > Math.max(fit.hem(), scene.parsing().hem)) {
                continue;
            }
            Arm arm = nearestArm(x, y);
            double radius = body.armRadius(arm.share());
            double top = fit.armpitTop() - .10 * sw;
            double column = v < -.02 * sw ? .24 * sw + Math.max(0, v + .27 * sw) * 1.7 : Double.MAX_VALUE;
            boolean standsOff = arm.distance() > radius * 1.02
                    && (u > .60 * sw && v > 0
                            || v < top + .35 * sw && (u > Math.abs(fit.armpit()[0].x()) * .98 || u > column));
            double trunk = Math.max(Math.abs(fit.armpit()[0].x()), Math.abs(fit.armpit()[1].x())) * 1.06;
            boolean byArm = arm.distance() < radius * 1.25 && (v < top + .05 * sw || u > trunk);
            if (sleeved && nearArmpit(u, v) && front.all.at[i] < .5f) {
                sliver.at[i] = old;
                continue;
            }
            if (byArm && arm.bare() && v > 0) {
                continue;
            }
            if (standsOff) {
                erased.at[i] = old;
            } else if (byArm && arm.sleeved() || v < top && u > neckHalf * 1.3 && sleeved) {
                sliver.at[i] = arm.distance() < radius * 1.1 || u < trunk ? old : 0;
                erased.at[i] = old - sliver.at[i];
            } else if (byArm) {
                bare.at[i] = old;
                double d = Math.min(1, arm.distance() / radius);
                form.at[i] = (float) (1.04 - .28 * d * d);
            } else if (v < top && u < .55 * sw) {
                bare.at[i] = old;
                form.at[i] = 1;
            } else if (v < fit.hem() && v > top && u < trunk * 1.1 && old > .3f) {
                sliver.at[i] = old;
            } else if (v < fit.hem()) {
                erased.at[i] = old;
            }
        }
    }

    private float oldCloth(int i, double v) {
        double sw = scene.body().shoulders();
        float person = scene.person().at[i];
        float skin = scene.parsing().skin.at[i];
        float hair = scene.parsing().hair.at[i];
        float old = Plane.ramp(.25, .6, scene.parsing().cloth.at[i]) * person * worn.at[i];
        if (v > -.30 * sw && v < .5 * sw) {
            old = Math.max(old, person * (1 - Plane.ramp(.3, .7, Math.max(skin, hair))));
        }
        return old;
    }

    private boolean nearArmpit(double u, double v) {
        double reach = .2 * scene.body().shoulders();
        return Math.hypot(u - Math.abs(fit.armpit()[0].x()), v - fit.armpit()[0].y()) < reach
                || Math.hypot(u - Math.abs(fit.armpit()[1].x()), v - fit.armpit()[1].y()) < reach;
    }

    /** The nearest arm: whether it was bare there before, and whether the new sleeve reaches there. */
    private record Arm(double distance, double share, boolean bare, boolean sleeved) {}

    private Arm nearestArm(int x, int y) {
        List<Limb> arms = scene.body().arms();
        int side = arms.get(0).distance(x, y) < arms.get(1).distance(x, y) ? 0 : 1;
        double share = arms.get(side).share(x, y);
        boolean bareThere = bareArms[side][(int) Math.round(share * 20)];
        return new Arm(arms.get(side).distance(x, y), share, bareThere, share < sleeveEnds[side]);
    }

    private boolean[] bareAlong(Limb arm) {
        boolean[] skin = new boolean[21];
        for (int i = 0; i < skin.length; i++) {
            Point p = arm.at(arm.length() * i / 20.0);
            skin[i] = scene.parsing().skin.near(p.x(), p.y()) > .45;
        }
        return skin;
    }

    /** Skin of the person's own tone, rounded by the limb's form, with the broad light of the cloth that was there. */
    private void paintSkin(Raster plate) {
        int radius = scene.body().pixels(.05, 3);
        Plane light = scene.picture().luma().blur(radius);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < bare.at.length; i++) {
            if (bare.at[i] > .5f) {
                sum += light.at[i];
                count++;
            }
        }
        if (count == 0) {
            return;
        }
        float mean = (float) Math.max(.02, sum / count);
        float trust = Plane.ramp(.12, .4, mean) * .7f / Math.max(.25f, mean);
        Plane soft = bare.grown(1);
        Plane rounded = form.box(Math.max(1, radius / 3));
        Plane known = bare.box(Math.max(1, radius / 3));
        float[] tone = scene.parsing().skinTone;
        float[] rgb = new float[3];
        for (int i = 0; i < soft.at.length; i++) {
            boolean onNeck = front.all.at[i] <= front.head.at[i];
            float hidden = onNeck ? Plane.ramp(.6, 1, front.head.at[i]) : front.all.at[i];
            float share = Math.max(bare.at[i], soft.at[i]) * (1 - hidden) * scene.person().at[i];
            if (share > .01f) {
                float level = Math.max(.8f, Math.min(1.12f, 1 + trust * (light.at[i] - mean)));
                float shade = level * (known.at[i] > .02f ? rounded.at[i] / known.at[i] : 1);
                float warm = Math.min(1, shade);
                rgb[0] = tone[0] * shade;
                rgb[1] = tone[1] * shade * (.95f + .05f * warm);
                rgb[2] = tone[2] * shade * (.92f + .08f * warm);
                plate.mix(i, share, rgb);
            }
        }
    }

    private void paintBackground(Raster plate) {
        Raster behind = BackgroundFill.behind(scene.picture(), scene.person());
        Plane gone = new Plane(erased.width, erased.height);
        for (int i = 0; i < gone.at.length; i++) {
            gone.at[i] = Math.max(erased.at[i], sliver.at[i]);
        }
        Plane wide = gone.grown(scene.body().pixels(.03, 3));
        float[] rgb = new float[3];
        for (int i = 0; i < wide.at.length; i++) {
            float kept = Math.max(Math.max(scene.parsing().skin.at[i], scene.parsing().hair.at[i]), bare.at[i]);
            double v = scene.body().along(i % wide.width, i / wide.width);
            float above = Plane.ramp(fit.hem(), fit.hem() - .06 * scene.body().shoulders(), v);
            float around = covered.at[i] < 1 ? above * wide.at[i] * (1 - Plane.ramp(.2, .5, kept)) : 0;
            float share = Math.max(erased.at[i], around) * (1 - front.head.at[i]);
            if (share > .01f) {
                rgb[0] = behind.red().at[i];
                rgb[1] = behind.green().at[i];
                rgb[2] = behind.blue().at[i];
                plate.mix(i, share, rgb);
            }
        }
    }
}
