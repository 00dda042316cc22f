package com.trailroom.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoseTest {

    private static final PersonFinder FINDER = new PersonFinder();

    @ParameterizedTest
    @ValueSource(strings = {"person-1.jpg", "person-2.jpg", "person-3.jpg", "person-4.jpg"})
    void findsBodyPointsWhereTheModelsStand(String file) {
        PoseLandmarks.Pose pose = FINDER.find(Raster.of(Pictures.named(file), 1024));
        Body body = Body.of(pose);

        assertTrue(pose.score() > .9);
        assertEquals(342, body.origin().x(), 15, "stands in the middle");
        assertTrue(body.head().face().y() < body.origin().y() - 40);
        for (int side = 0; side < 2; side++) {
            Limb arm = body.arms().get(side);
            Limb leg = body.legs().get(side);
            assertTrue(arm.root().y() < arm.joint().y()
                    && arm.joint().y() < arm.end().y());
            assertTrue(leg.root().y() < leg.joint().y()
                    && leg.joint().y() < leg.end().y());
            assertEquals(920, leg.end().y(), 60, "ankle");
            assertTrue(TopFit.sign(side) * (arm.root().x() - body.origin().x()) > 30);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"person-1.jpg", "person-3.jpg"})
    void outlinesThePersonAndNotTheBackground(String file) {
        Plane mask = FINDER.find(Raster.of(Pictures.named(file), 1024)).mask();
        assertTrue(mask.near(342, 300) > .9, "torso");
        assertTrue(mask.near(40, 300) < .1 && mask.near(640, 900) < .1, "background");
    }
}
