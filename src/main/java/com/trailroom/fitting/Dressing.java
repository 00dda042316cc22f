package com.trailroom.fitting;

/** Puts garments on one person, one after the other, lower ones first. Used once, by one thread. */
final class Dressing {

    private final Scene scene;
    private final Raster result;

    Dressing(Scene scene) {
        this.scene = scene;
        this.result = scene.picture().copy();
    }

    Raster result() {
        return result;
    }

    /** @param underTop whether a new top will follow, so the worn top need not stay in front */
    void lower(GarmentCutout garment, GarmentKind kind, boolean underTop) {
        ClothLayer layer = new ClothLayer(scene.width(), scene.height());
        if (kind == GarmentKind.TROUSERS) {
            new LegWarp(garment, scene).draw(layer);
        } else {
            new SkirtWarp(garment, scene).draw(layer);
        }
        Plane front = hands();
        if (!underTop) {
            Plane top = scene.parsing().wornTop();
            for (int i = 0; i < front.at.length; i++) {
                front.at[i] = Math.max(front.at[i], top.at[i]);
            }
        }
        layer.cut(front);
        new Shading(scene, lowerBody()).lay(layer, front, result);
    }

    void upper(GarmentCutout garment, boolean dress) {
        GarmentLandmarks marks = new GarmentLandmarks(garment);
        garment.remove(new Neckline(marks).find().plane());
        TopFit fit = TopFit.of(marks, scene, dress);
        Foreground front = new Foreground(scene, fit);
        ClothLayer layer = new ClothLayer(scene.width(), scene.height());
        new TorsoWarp(marks, scene, fit, dress).draw(layer);
        layer.cut(front.all);
        double[] sleeveEnds = new double[2];
        if (marks.sleeved()) {
            for (int side = 0; side < 2; side++) {
                SleeveWarp sleeve = new SleeveWarp(marks, scene, fit, side);
                sleeve.draw(layer);
                sleeveEnds[side] = sleeve.end();
            }
            layer.cut(front.head);
        }
        Repaint repaint = new Repaint(scene, fit, front, new Repaint.Drawn(layer.alpha, sleeveEnds));
        SliverFill.apply(layer, repaint.slivers(), scene.body().pixels(.16, 4));
        repaint.paint(result);
        Plane worn = scene.parsing().cloth.times(scene.parsing().wornTop());
        new Shading(scene, worn).lay(layer, front.all, result);
    }

    private Plane hands() {
        double near = .2 * scene.body().shoulders();
        Plane hands = new Plane(scene.width(), scene.height());
        for (int i = 0; i < hands.at.length; i++) {
            if (scene.person().at[i] > .02f) {
                int x = i % hands.width;
                int y = i / hands.width;
                boolean arm = scene.body().arms().stream()
                        .anyMatch(a ->
                                a.lower().distance(x, y) < near || a.extremity().distance(x, y) < near);
                hands.at[i] = arm ? Plane.ramp(.35, .75, scene.parsing().skin.at[i]) * scene.person().at[i] : 0;
            }
        }
        return hands;
    }

    private Plane lowerBody() {
        Plane lower = new Plane(scene.width(), scene.height());
        double from = Math.min(scene.parsing().hem, 1.1 * scene.body().torso());
        for (int i = 0; i < lower.at.length; i++) {
            double v = scene.body().along(i % lower.width, i / lower.width);
            lower.at[i] = v > from ? scene.person().at[i] * (1 - scene.parsing().skin.at[i]) : 0;
        }
        return lower;
    }
}
