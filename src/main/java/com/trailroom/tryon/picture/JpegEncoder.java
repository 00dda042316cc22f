package com.trailroom.tryon.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes JPEG of good quality and without metadata. */
public final class JpegEncoder {

    private static final int THUMBNAIL_SIDE = 480;
    private static final float QUALITY = 0.92f;

    private JpegEncoder() {}

    static NormalisedPicture encode(BufferedImage picture) throws IOException {
        return around(jpeg(picture), picture);
    }

    /** {@code jpeg} is {@code picture}, already encoded. */
    static NormalisedPicture around(byte[] jpeg, BufferedImage picture) throws IOException {
        byte[] thumbnail = jpeg(Scaling.toLongestSide(picture, THUMBNAIL_SIDE));
        return new NormalisedPicture(jpeg, thumbnail, picture.getWidth(), picture.getHeight());
    }

    public static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
