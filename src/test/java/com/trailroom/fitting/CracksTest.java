package com.trailroom.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CracksTest {

    @ParameterizedTest
    @ValueSource(strings = {"tshirt", "sweater", "shirt", "jacket"})
    void noBackgroundIsLeftBetweenSleeveAndTrunk(String name) {
        GarmentCutout garment = Scenes.garment(name);
        Point[] armpits = new GarmentLandmarks(garment).armpit;
        int white = 0;
        for (int i = 0; i < garment.mask.at.length; i++) {
            double x = i % garment.mask.width;
            double y = i / garment.mask.width;
            boolean near = Math.min(
                            Math.hypot(x - armpits[0].x(), y - armpits[0].y()),
                            Math.hypot(x - armpits[1].x(), y - armpits[1].y()))
                    < 45;
            white += near && garment.mask.at[i] > .5f && garment.colours.blue().at[i] > .9f ? 1 : 0;
        }
        assertEquals(0, white);
    }

    @Test
    void aGapThatNarrowsIsOpenedAndAPaleStripeIsKept() {
        BufferedImage picture = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 800);
        pen.setColor(new Color(120, 40, 30));
        pen.fillRect(100, 100, 400, 600);
        pen.setColor(new Color(252, 252, 250));
        pen.fillRect(200, 100, 4, 600);
        pen.setColor(new Color(250, 251, 249));
        pen.fillPolygon(new Polygon(new int[] {394, 400, 406}, new int[] {700, 670, 700}, 3));
        pen.dispose();

        Plane garment = new Backdrop(Raster.of(picture, 800)).garment();

        assertTrue(garment.near(150, 400) > .5 && garment.near(202, 400) > .5, "stripe");
        assertFalse(garment.near(400, 690) > .5, "gap");
    }
}
