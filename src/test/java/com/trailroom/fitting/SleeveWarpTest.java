package com.trailroom.fitting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SleeveWarpTest {

    private static final String[] PEOPLE = {"person-1", "person-2", "person-3", "person-4"};
    private static final Map<String, ClothLayer> DRESSED = new HashMap<>();

    @AfterAll
    static void forget() {
        DRESSED.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweater", "shirt", "jacket"})
    void longSleevesLeaveNothingOfTheForearmBare(String garment) {
        for (String person : PEOPLE) {
            Scene scene = Scenes.of(person);
            Plane cloth = dressed(person, garment).alpha;
            for (int side = 0; side < 2; side++) {
                Limb arm = scene.body().arms().get(side);
                int seen = 0;
                int bare = 0;
                for (int i = 0; i < cloth.at.length; i++) {
                    double x = i % cloth.width;
                    double y = i / cloth.width;
                    double along = arm.lower().share(x, y);
                    boolean forearm = along > 0
                            && along < .85
                            && arm.lower().distance(x, y) < .15 * scene.body().shoulders();
                    if (forearm && scene.person().at[i] > .5f && scene.parsing().skin.at[i] > .5f) {
                        seen++;
                        bare += cloth.at[i] < .5f ? 1 : 0;
                    }
                }
                assertTrue(bare < .02 * seen, person + " side " + side + ": " + bare + " of " + seen);
            }
        }
    }

    /** A strip along the seam from shoulder tip to armpit, on both sides of it. */
    @ParameterizedTest
    @ValueSource(strings = {"tshirt", "tshirt-striped", "sweater", "shirt", "jacket"})
    void sleeveAndTrunkMeetWithoutAHole(String garment) {
        for (String person : PEOPLE) {
            Scene scene = Scenes.of(person);
            GarmentLandmarks marks = new GarmentLandmarks(Scenes.garment(garment));
            TopFit fit = TopFit.of(marks, scene, false);
            Plane cloth = dressed(person, garment).alpha;
            double sw = scene.body().shoulders();
            int open = 0;
            int all = 0;
            for (int side = 0; side < 2; side++) {
                for (double t = .1; t < .9; t += .01) {
                    Point seam = fit.shoulder()[side].towards(fit.armpit()[side], t);
                    for (double d = -.08 * sw; d < .08 * sw; d++) {
                        Point p = scene.body().at(seam.x() + d, seam.y());
                        all++;
                        open += cloth.near(p.x(), p.y()) < .5f ? 1 : 0;
                    }
                }
            }
            assertTrue(open < .005 * all, person + ": " + open + " of " + all);
        }
    }

    @ParameterizedTest
    @CsvSource({"sweater, .75", "jacket, .6"})
    void theDarkInsideOfTheCuffIsNotDrawn(String garment, double least) {
        Scene scene = Scenes.of("person-2");
        ClothLayer layer = dressed("person-2", garment);
        Plane luma = layer.colours.luma();
        Limb arm = scene.body().arms().get(0);
        double[] sum = new double[4];
        for (int i = 0; i < luma.at.length; i++) {
            double x = i % luma.width;
            double y = i / luma.width;
            if (layer.alpha.at[i] > .9f
                    && arm.lower().distance(x, y) < .05 * scene.body().shoulders()) {
                int part = arm.lower().share(x, y) > .85 ? 2 : 0;
                sum[part] += luma.at[i];
                sum[part + 1]++;
            }
        }
        double ratio = sum[2] / sum[3] / (sum[0] / sum[1]);
        assertTrue(ratio > least, "lightness of the cuff relative to the sleeve: " + ratio);
    }

    /** Each person in each garment once, to be looked at only. */
    private static ClothLayer dressed(String person, String garment) {
        return DRESSED.computeIfAbsent(person + garment, first -> dressed(Scenes.of(person), garment));
    }

    private static ClothLayer dressed(Scene scene, String name) {
        GarmentCutout garment = Scenes.garment(name);
        GarmentLandmarks marks = new GarmentLandmarks(garment);
        TopFit fit = TopFit.of(marks, scene, false);
        ClothLayer layer = Scenes.layer(scene);
        new TorsoWarp(marks, scene, fit, false).draw(layer);
        for (int side = 0; side < 2; side++) {
            new SleeveWarp(marks, scene, fit, side).draw(layer);
        }
        return layer;
    }
}
