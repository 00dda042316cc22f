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

    /**
     * Legs hang apart under trousers, and their light is the trousers'; under a skirt it would show them through.
     *
     * @param underTop whether a new top will follow, so the worn top need not stay in front
     */
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
            layer.cut(besideTop(top));
        }
        layer.cut(front);
        boolean ownFolds = kind == GarmentKind.SKIRT;
        Plane light = ownFolds ? new Plane(scene.width(), scene.height()) : lowerBody();
        new Shading(scene, light).lay(layer, front, result);
    }

    /** Beside the worn top, above its hem, nothing of the lower garment comes out. */
    private Plane besideTop(Plane top) {
        Plane beside = new Plane(scene.width(), scene.height());
        for (int i = 0; i < beside.at.length; i++) {
            double v = scene.body().along(i % beside.width, i / beside.width);
            beside.at[i] = v < scene.parsing().hem ? 1 - scene.person().at[i] * (1 - top.at[i]) : 0;
        }
        return beside;
    }

    void upper(GarmentCutout garment, boolean dress) {
        GarmentLandmarks marks = new GarmentLandmarks(garment);
        Neckline.Hole hole = new Neckline(marks).find();
        garment.remove(hole.plane());
        TopFit fit = TopFit.of(marks, scene, dress);
        Foreground front = new Foreground(scene, fit);
        ClothLayer layer = new ClothLayer(scene.width(), scene.height());
        TorsoWarp trunk = new TorsoWarp(marks, scene, fit, dress);
        trunk.draw(layer);
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
        Plane settled = new Plane(scene.width(), scene.height(), layer.alpha.at.clone());
        if (hole.opensToHem()) {
            keepWorn(trunk, garment.part(hole.plane()), settled);
        }
        Repaint repaint = new Repaint(scene, fit, front, new Repaint.Drawn(settled, sleeveEnds));
        SliverFill.apply(layer, repaint.slivers(), scene.body().pixels(.16, 4));
        repaint.paint(result);
        Plane worn = scene.parsing().cloth.times(scene.parsing().wornTop());
        new Shading(scene, worn).lay(layer, front.all, result);
    }

    /** Between the fronts of an open jacket the worn top stays as it is. */
    private void keepWorn(TorsoWarp trunk, GarmentCutout opening, Plane settled) {
        ClothLayer open = new ClothLayer(scene.width(), scene.height());
        trunk.draw(opening, open);
        for (int i = 0; i < settled.at.length; i++) {
            settled.at[i] = Math.max(settled.at[i], open.alpha.at[i] > .02f ? 1 : 0);
        }
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
