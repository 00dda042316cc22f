package com.trailroom.tryon.picture;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Uploads, good and bad, made for the tests. */
final class Samples {

    private Samples() {}

    /** Red on the left, blue on the right. */
    static byte[] picture(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width, height);
        graphics.dispose();
        return encoded(picture, format);
    }

    /** Red on the left, blue on the right, in a colour space other than sRGB, with its profile in the file. */
    static byte[] jpegOfOtherColours() {
        BufferedImage picture = new BufferedImage(200, 200, BufferedImage.TYPE_3BYTE_BGR);
        var linear = new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB), null);
        var graphics = picture.createGraphics();
        graphics.drawImage(decoded(picture("png", 200, 200)), 0, 0, null);
        graphics.dispose();
        return encoded(linear.filter(picture, null), "jpeg");
    }

    static byte[] greyJpeg() {
        BufferedImage picture = new BufferedImage(100, 100, BufferedImage.TYPE_BYTE_GRAY);
        for (int at = 0; at < 100 * 100; at++) picture.getRaster().setSample(at % 100, at / 100, 0, 128);
        return encoded(picture, "jpeg");
    }

    static byte[] transparentPng() {
        return encoded(new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** A JPEG with an EXIF block that says how it was held, and where. */
    static byte[] jpegHeld(int orientation) {
        byte[] gps = "GPS 18.5204N 73.8567E".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif =
                ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + gps.length).order(ByteOrder.BIG_ENDIAN);
        exif.put((byte) 0xff).put((byte) 0xe1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation);
        exif.putShort((short) 0).putInt(0).put(gps);
        byte[] jpeg = picture("jpeg", 200, 100);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG whose header promises a size that its few bytes do not hold. */
    static byte[] pngBomb(int width, int height) {
        byte[] png = picture("png", 64, 64);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    static byte[] animatedWebp() {
        ByteBuffer webp = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(56);
        webp.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).put((byte) 0x02);
        return webp.array();
    }

    static BufferedImage decoded(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
