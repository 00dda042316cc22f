package com.trailroom.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FittingRoomTest {

    private static final FittingRoom ROOM = new FittingRoom();

    @Test
    void putsTheGarmentsColourOnTheTorsoAndLeavesTheRestAlone() throws IOException {
        BufferedImage person = picture("person-1.jpg");
        BufferedImage dressed = ROOM.dress(person, List.of(picture("garment-tshirt.jpg")), FittingRoom.Wear.TOP);
        assertTrue(difference(person, dressed, 0.50, 0.33) > 60, "the chest");
        assertTrue(difference(person, dressed, 0.50, 0.10) < 12, "the face");
        assertTrue(difference(person, dressed, 0.08, 0.50) < 12, "the background");
        assertTrue(difference(person, dressed, 0.50, 0.97) < 12, "the floor");
    }

    @Test
    void refusesAPictureWithoutAPerson() {
        FittingRefusal refusal = assertThrows(
                FittingRefusal.class,
                () -> ROOM.dress(
                        picture("no-person-chelsea.png"),
                        List.of(picture("garment-tshirt.jpg")),
                        FittingRoom.Wear.TOP));
        assertEquals(FittingRefusal.Reason.NO_PERSON_FOUND, refusal.reason());
    }

    /** Sum of the differences of the three channels at a place given as parts of width and height. */
    private static int difference(BufferedImage a, BufferedImage b, double x, double y) {
        Color first = at(a, x, y);
        Color second = at(b, x, y);
        return Math.abs(first.getRed() - second.getRed())
                + Math.abs(first.getGreen() - second.getGreen())
                + Math.abs(first.getBlue() - second.getBlue());
    }

    private static Color at(BufferedImage picture, double x, double y) {
        return new Color(picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight())));
    }

    private static BufferedImage picture(String name) throws IOException {
        return ImageIO.read(FittingRoomTest.class.getResource("/pictures/" + name));
    }
}
