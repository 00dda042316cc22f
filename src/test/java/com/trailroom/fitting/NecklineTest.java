package com.trailroom.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NecklineTest {

    @Test
    void anOpenJacketIsOpenFromTheCollarToTheHem() {
        GarmentLandmarks marks = new GarmentLandmarks(Scenes.garment("jacket"));
        Neckline.Hole hole = new Neckline(marks).find();
        assertTrue(hole.opensToHem());
        for (double t : new double[] {0, .05, .2, .5, .8}) {
            assertTrue(hole.plane().near(marks.axis, marks.neckline.y() + t * (marks.hem - marks.neckline.y())) > .5);
        }
        for (int side = 0; side < 2; side++) {
            Point pocket = new Point(marks.axis + TopFit.sign(side) * .3 * marks.bodyWidth, marks.hem * .9);
            assertTrue(hole.plane().near(pocket.x(), pocket.y()) < .1, "the fronts stay");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tshirt", "tshirt-striped", "sweater", "shirt"})
    void aClosedGarmentHasAHoleForTheNeckOnly(String name) {
        GarmentLandmarks marks = new GarmentLandmarks(Scenes.garment(name));
        Neckline.Hole hole = new Neckline(marks).find();
        assertFalse(hole.opensToHem());
        assertTrue(hole.plane().near(marks.axis, marks.neckline.y() + 2) > .5);
        assertTrue(hole.plane().near(marks.axis, marks.neckline.y() + .4 * (marks.hem - marks.neckline.y())) < .1);
    }

    @Test
    void theWornTopIsSeenBetweenTheFrontsOfAJacket() {
        Scene scene = Scenes.of("person-4");
        Dressing dressing = new Dressing(scene);
        dressing.upper(Scenes.garment("jacket"), false);
        for (double v : List.of(.45, .6)) {
            Point p = scene.body().at(0, v * scene.body().torso());
            int i = (int) p.y() * scene.width() + (int) p.x();
            assertEquals(scene.picture().blue().at[i], dressing.result().blue().at[i], .06);
            assertEquals(scene.picture().red().at[i], dressing.result().red().at[i], .06);
        }
    }

    /** Where the silhouette is free of hair, a collar lies on it and does not stand off. */
    @ParameterizedTest
    @ValueSource(strings = {"person-2", "person-4"})
    void collarsSitOnTheShoulders(String person) {
        Scene scene = Scenes.of(person);
        TopFit fit = TopFit.of(new GarmentLandmarks(Scenes.garment("sweater")), scene, false);
        double sw = scene.body().shoulders();
        for (int side = 0; side < 2; side++) {
            Point neck = fit.neck()[side];
            Point below = scene.body().at(neck.x(), neck.y() + .06 * sw);
            assertTrue(scene.person().near(below.x(), below.y()) > .5, "side " + side + " stands off");
        }
    }
}
