package com.trailroom.fitting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaistFitTest {

    private static final String[] PEOPLE = {"person-1", "person-2", "person-3", "person-4"};

    @ParameterizedTest
    @ValueSource(strings = {"jeans", "skirt"})
    void theHipsAreCoveredFromSideToSide(String garment) {
        for (String person : PEOPLE) {
            Scene scene = Scenes.of(person);
            double torso = scene.body().torso();
            Plane cloth = drawn(scene, garment).alpha;
            int seen = 0;
            int bare = 0;
            for (int i = 0; i < cloth.at.length; i++) {
                double u = scene.body().across(i % cloth.width, i / cloth.width);
                double v = scene.body().along(i % cloth.width, i / cloth.width);
                boolean hips = v > .95 * torso
                        && v < 1.15 * torso
                        && Math.abs(u) < .62 * scene.body().shoulders();
                if (hips && scene.person().at[i] > .9f && scene.parsing().skin.at[i] < .5f) {
                    seen++;
                    bare += cloth.at[i] < .5f ? 1 : 0;
                }
            }
            assertTrue(bare < .004 * seen, person + ": " + bare + " of " + seen);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"person-1", "person-2", "person-3", "person-4"})
    void aStraightSkirtDoesNotFlareAtItsHem(String person) {
        Scene scene = Scenes.of(person);
        GarmentCutout skirt = Scenes.garment("skirt");
        Plane cloth = drawn(scene, "skirt").alpha;
        double hem = new SkirtWarp(skirt, scene).hem();
        double above = width(cloth, scene, hem - .35 * scene.body().shoulders());
        double below = width(cloth, scene, hem - .04 * scene.body().shoulders());
        assertTrue(above > scene.body().shoulders() * .7, "skirt: " + above);
        assertTrue(below < above * 1.06, below + " at the hem, " + above + " above");
    }

    private static double width(Plane cloth, Scene scene, double v) {
        double width = 0;
        for (double u = -scene.body().shoulders(); u < scene.body().shoulders(); u++) {
            Point p = scene.body().at(u, v);
            width += cloth.near(p.x(), p.y());
        }
        return width;
    }

    private static ClothLayer drawn(Scene scene, String name) {
        ClothLayer layer = Scenes.layer(scene);
        GarmentCutout garment = Scenes.garment(name);
        if (GarmentKind.of(garment) == GarmentKind.SKIRT) {
            new SkirtWarp(garment, scene).draw(layer);
        } else {
            new LegWarp(garment, scene).draw(layer);
        }
        return layer;
    }
}
