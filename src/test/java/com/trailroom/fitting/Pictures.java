package com.trailroom.fitting;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The pictures the fitting is tested with, and pictures made of them. */
final class Pictures {

    private Pictures() {}

    static BufferedImage named(String file) {
        try {
            return ImageIO.read(Pictures.class.getResource("/pictures/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage sideBySide(BufferedImage left, BufferedImage right) {
        int height = Math.max(left.getHeight(), right.getHeight());
        BufferedImage both = new BufferedImage(left.getWidth() + right.getWidth(), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = both.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, both.getWidth(), height);
        pen.drawImage(left, 0, 0, null);
        pen.drawImage(right, left.getWidth(), 0, null);
        pen.dispose();
        return both;
    }

    static BufferedImage upsideDown(BufferedImage picture) {
        BufferedImage turned = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(
                picture, picture.getWidth(), picture.getHeight(), -picture.getWidth(), -picture.getHeight(), null);
        pen.dispose();
        return turned;
    }

    static BufferedImage plain(Color colour) {
        BufferedImage picture = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 600, 800);
        pen.dispose();
        return picture;
    }
}
