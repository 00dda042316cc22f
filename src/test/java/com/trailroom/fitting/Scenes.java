package com.trailroom.fitting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The four standing models and the garments as the fitting sees them, each examined once. */
final class Scenes {

    private static final PersonFinder FINDER = new PersonFinder();
    private static final Map<String, Scene> PEOPLE = new ConcurrentHashMap<>();

    private Scenes() {}

    /** @param person for example {@code person-1} */
    static Scene of(String person) {
        return PEOPLE.computeIfAbsent(person, p -> Scene.of(FINDER, Raster.of(Pictures.named(p + ".jpg"), 1024)));
    }

    /** @param name for example {@code jeans}; a new cut-out each time, as dressing changes it */
    static GarmentCutout garment(String name) {
        return GarmentCutout.of(Raster.ofGarment(Pictures.named("garment-" + name + ".jpg"), 800))
                .get(0);
    }

    static ClothLayer layer(Scene scene) {
        return new ClothLayer(scene.width(), scene.height());
    }
}
