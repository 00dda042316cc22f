package com.trailroom.tryon;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What every try-on of the sandbox leads to: the drawing of a shirt, 480 by 640 pixels, always the same. */
final class SandboxPicture {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 640;
    private static final int[] X = {180, 120, 60, 110, 150, 150, 330, 330, 370, 420, 360, 300, 240};
    private static final int[] Y = {160, 180, 300, 330, 270, 500, 500, 270, 330, 300, 180, 160, 200};

    private SandboxPicture() {}

    static byte[] jpeg() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xf2efe9));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        Polygon shirt = new Polygon(X, Y, X.length);
        pen.setColor(new Color(0x8fb3a5));
        pen.fill(shirt);
        pen.setColor(new Color(0x2f4f46));
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shirt);
        pen.dispose();
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", jpeg);
            return jpeg.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
