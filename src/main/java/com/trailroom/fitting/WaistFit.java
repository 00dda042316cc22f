package com.trailroom.fitting;

import com.trailroom.fitting.GarmentCutout.Run;

/**
 * Where the waistband of trousers or a skirt belongs.
 *
 * @param top height v of the band on the body
 * @param scale body pixels per garment pixel
 */
record WaistFit(GarmentCutout garment, Scene scene, Run band, double top, double scale) {

    static WaistFit of(GarmentCutout garment, Scene scene) {
        Body body = scene.body();
        double v = .84 * body.torso();
        double middle = (garment.left + garment.right) / 2.0;
        Run band = garment.run(garment.top + garment.height() / 50.0 + 2, middle);
        Run hips = garment.run(
                garment.top + garment.height() * (GarmentKind.of(garment) == GarmentKind.SKIRT ? .5 : .2), middle);
        double own =
                scene.outline().half(1.02 * body.torso(), 0) + scene.outline().half(1.02 * body.torso(), 1);
        return new WaistFit(garment, scene, band, v, own * 1.05 / Math.max(1, hips.length()));
    }

    ControlPoints points() {
        Body body = scene.body();
        ControlPoints points = new ControlPoints();
        double row = garment.top + garment.height() / 50.0 + 2;
        for (int side = 0; side < 2; side++) {
            double half = scene.outline().half(top, side) * 1.03;
            points.pair(body.at(TopFit.sign(side) * half, top), new Point(band.edge(side), row));
        }
        return points.pair(body.at(0, top), new Point(band.middle(), row));
    }
}
