package com.trailroom.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegWarpTest {

    @ParameterizedTest
    @ValueSource(strings = {"person-1", "person-2", "person-3", "person-4"})
    void straightLegsStayStraightDownToTheHem(String person) {
        Scene scene = Scenes.of(person);
        ClothLayer layer = Scenes.layer(scene);
        new LegWarp(Scenes.garment("jeans"), scene).draw(layer);
        double[] aboveAnkle = new double[2];
        for (int side = 0; side < 2; side++) {
            Limb leg = scene.body().legs().get(side);
            double knee = width(layer, leg.joint(), scene);
            aboveAnkle[side] = width(layer, leg.joint().towards(leg.end(), .9), scene);
            assertTrue(knee > 30, "the knee is covered");
            assertTrue(aboveAnkle[side] < knee, "side " + side + ": " + aboveAnkle[side] + " at the ankle, " + knee);
            assertTrue(aboveAnkle[side] > knee * .6, "side " + side + " is covered: " + aboveAnkle[side]);
        }
        assertEquals(aboveAnkle[0], aboveAnkle[1], aboveAnkle[0] * .15, "both legs are alike");
    }

    /** Cloth in the row of a place, on that place's half of the picture. */
    private static double width(ClothLayer layer, Point place, Scene scene) {
        int middle = (int) scene.body()
                .legs()
                .get(0)
                .end()
                .towards(scene.body().legs().get(1).end(), .5)
                .x();
        int from = place.x() < middle ? 0 : middle;
        int to = place.x() < middle ? middle : scene.width();
        double sum = 0;
        for (int x = from; x < to; x++) {
            sum += layer.alpha.at[(int) place.y() * scene.width() + x];
        }
        return sum;
    }
}
