package com.trailroom.tryon.picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller, by halves and then the rest, which keeps them smooth; puts them on white. */
final class Scaling {

    private Scaling() {}

    /** The layout that Java draws fast. */
    static final int LAYOUT = BufferedImage.TYPE_3BYTE_BGR;

    /** An opaque picture whose longer side is at most {@code longest} pixels; the same when it is one. */
    static BufferedImage toLongestSide(BufferedImage picture, int longest) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        if (Math.max(width, height) <= longest && Packed.is(picture)) return picture;
        double factor = Math.min(1, (double) longest / Math.max(width, height));
        int targetWidth = Math.max(1, (int) Math.round(width * factor));
        int targetHeight = Math.max(1, (int) Math.round(height * factor));
        BufferedImage current = picture;
        while (current.getWidth() / 2 >= targetWidth && current.getHeight() / 2 >= targetHeight) {
            current = half(current);
        }
        if (!Packed.is(current)) return draw(current, targetWidth, targetHeight);
        boolean done = current.getWidth() == targetWidth && current.getHeight() == targetHeight;
        return done ? current : Packed.bilinear(current, targetWidth, targetHeight);
    }

    private static BufferedImage half(BufferedImage picture) {
        return Packed.is(picture)
                ? Packed.half(picture)
                : draw(picture, picture.getWidth() / 2, picture.getHeight() / 2);
    }

    private static BufferedImage draw(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, LAYOUT);
        var graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }
}
