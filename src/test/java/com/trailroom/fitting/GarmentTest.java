package com.trailroom.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GarmentTest {

    @ParameterizedTest
    @CsvSource({
        "jacket,TOP",
        "shirt,TOP",
        "sweater,TOP",
        "tshirt,TOP",
        "tshirt-striped,TOP",
        "jeans,TROUSERS",
        "skirt,SKIRT"
    })
    void tellsTheKindFromTheSilhouette(String name, GarmentKind kind) {
        assertEquals(kind, GarmentKind.of(cutout(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tshirt", "tshirt-striped", "skirt", "jeans"})
    void cutsOutTheWholeGarmentAndNothingElse(String name) {
        GarmentCutout garment = cutout(name);
        double sum = 0;
        for (float v : garment.mask.at) {
            sum += v;
        }
        assertEquals(notWhite(Pictures.named("garment-" + name + ".jpg")), sum / garment.mask.at.length, .015);
        assertFalse(garment.on(3, 3));
        assertTrue(garment.symmetry() > .8);
    }

    /** The sample garments lie on pure white, so their share of the picture is known without any cutting out. */
    private static double notWhite(BufferedImage picture) {
        int count = 0;
        for (int rgb : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
            count += Math.min(rgb >> 16 & 255, Math.min(rgb >> 8 & 255, rgb & 255)) < 245 ? 1 : 0;
        }
        return (double) count / picture.getWidth() / picture.getHeight();
    }

    @Test
    void findsShouldersArmpitsAndSleevesOfASweater() {
        GarmentLandmarks marks = new GarmentLandmarks(cutout("sweater"));
        assertTrue(marks.sleeved());
        assertTrue(marks.shoulder[0].x() < marks.neck[0].x() && marks.neck[1].x() < marks.shoulder[1].x());
        assertTrue(marks.armpit[0].y() > marks.shoulder[0].y() && marks.armpit[0].y() < marks.hem);
        assertEquals(
                marks.sleeve(0).length(),
                marks.sleeve(1).length(),
                marks.sleeve(0).length() * .1);
    }

    @Test
    void findsBothPiecesOfAnOutfitInOnePicture() {
        List<GarmentCutout> pieces = GarmentCutout.of(Raster.ofGarment(
                Pictures.sideBySide(Pictures.named("garment-sweater.jpg"), Pictures.named("garment-jeans.jpg")), 800));
        assertEquals(2, pieces.size());
        assertEquals(
                1,
                pieces.stream()
                        .filter(p -> GarmentKind.of(p) == GarmentKind.TROUSERS)
                        .count());
    }

    private static GarmentCutout cutout(String name) {
        return GarmentCutout.of(Raster.ofGarment(Pictures.named("garment-" + name + ".jpg"), 800))
                .get(0);
    }
}
