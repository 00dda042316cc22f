package com.trailroom.fitting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SilhouetteTest {

    /** The model in dark blue before light grey, whose arms stand off a little. */
    @Test
    void theGapBetweenArmAndTrunkIsNoPartOfThePerson() {
        Scene scene = Scenes.of("person-4");
        double sw = scene.body().shoulders();
        int grey = 0;
        for (int i = 0; i < scene.person().at.length; i++) {
            double u = Math.abs(scene.body().across(i % scene.width(), i / scene.width()));
            double v = scene.body().along(i % scene.width(), i / scene.width());
            float red = scene.picture().red().at[i];
            float blue = scene.picture().blue().at[i];
            boolean backdrop = blue > .76f && Math.abs(red - blue) < .04f;
            grey += u > .35 * sw && u < .6 * sw && v > .4 * sw && v < .9 * sw && backdrop && scene.person().at[i] > .5
                    ? 1
                    : 0;
        }
        assertTrue(grey < 40, "backdrop pixels taken for the person: " + grey);
    }

    @Test
    void armpitsAreFoundWhereTheGapsBegin() {
        for (String person : new String[] {"person-1", "person-2", "person-3", "person-4"}) {
            Scene scene = Scenes.of(person);
            double sw = scene.body().shoulders();
            for (int side = 0; side < 2; side++) {
                double v = scene.outline().armpit(side).orElseThrow().y();
                assertTrue(v > .4 * sw && v < .73 * sw, person + " side " + side + ": " + v / sw);
            }
        }
    }
}
