package com.trailroom.fitting;

import java.util.stream.IntStream;

/**
 * What stays in front of a new top: head, hair and neck before everything, bare forearms and hands before the trunk but
 * behind the sleeves.
 */
final class Foreground {

    final Plane head;
    final Plane all;

    private final Scene scene;
    private final TopFit fit;
    private final double neckHalf;

    Foreground(Scene scene, TopFit fit) {
        this.scene = scene;
        this.fit = fit;
        this.neckHalf = Math.min(Math.abs(fit.neck()[0].x()), Math.abs(fit.neck()[1].x()));
        head = new Plane(scene.width(), scene.height());
        all = new Plane(scene.width(), scene.height());
        IntStream.range(0, scene.height()).parallel().forEach(y -> {
            for (int x = 0; x < scene.width(); x++) {
                int i = y * scene.width() + x;
                if (scene.person().at[i] > .02f) {
                    head.at[i] = headShare(x, y, i);
                    all.at[i] = Math.max(head.at[i], armShare(x, y, i));
                }
            }
        });
    }

    private float headShare(int x, int y, int i) {
        Body body = scene.body();
        double sw = body.shoulders();
        float person = scene.person().at[i];
        float skin = scene.parsing().skin.at[i];
        float hair = scene.parsing().hair.at[i];
        double u = body.across(x, y);
        double v = body.along(x, y);
        double r = body.head().radius();
        double distance =
                Math.hypot(x - body.head().face().x(), (y - body.head().face().y()) * .85);
        float share = distance < r * 1.25 && v < fit.neckTop() + .10 * sw ? person : 0;
        if (v < .6 * body.torso()) {
            share = Math.max(share, Plane.ramp(.35, .8, hair) * person);
        }
        double e = u / neckHalf;
        double curve = fit.neckTop() + .13 * sw * (1.1 - .9 * e * e);
        if (Math.abs(e) < 1.05 && v < curve) {
            float bare = v < fit.neckTop() - .02 * sw ? 1 : Plane.ramp(.2, .6, skin);
            share = Math.max(share, Plane.ramp(.02 * sw, -.02 * sw, v - curve) * person * bare);
        }
        if (v < fit.neckTop() - .06 * sw) {
            share = Math.max(share, person);
        }
        if (v > -.34 * sw) {
            float beside = distance > r * 1.15 && Math.abs(u) > .26 * sw ? person * (1 - hair) : 0;
            share *= 1 - Plane.ramp(.35, .7, Math.max(scene.parsing().cloth.at[i], beside));
        }
        return share;
    }

    private float armShare(int x, int y, int i) {
        double sw = scene.body().shoulders();
        for (Limb arm : scene.body().arms()) {
            double near = Math.min(arm.lower().distance(x, y), arm.extremity().distance(x, y) - .02 * sw);
            boolean upper = arm.upper().distance(x, y) < .16 * sw && arm.upper().share(x, y) > .40;
            if (near < .19 * sw || upper) {
                return Plane.ramp(.35, .75, scene.parsing().skin.at[i]) * scene.person().at[i];
            }
        }
        return 0;
    }
}
