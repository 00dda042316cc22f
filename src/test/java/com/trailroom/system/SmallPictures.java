package com.trailroom.system;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures that are quickly read, no two alike. */
final class SmallPictures {

    private SmallPictures() {}

    static byte[] random(Random random) {
        BufferedImage picture = new BufferedImage(144, 192, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        for (int i = 0; i < 8; i++) {
            canvas.setColor(new Color(random.nextInt(0x1000000)));
            canvas.fillRect(random.nextInt(144), random.nextInt(192), 60, 60);
        }
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
