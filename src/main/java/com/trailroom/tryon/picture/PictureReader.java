package com.trailroom.tryon.picture;

import com.trailroom.kernel.Refusal;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.plugins.jpeg.JPEGImageReadParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads an upload of unknown origin. Size and dimensions are known from the first bytes before anything is decoded; large
 * pictures are decoded at a fraction of their size, two at a time.
 */
public final class PictureReader {

    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long MOST_PIXELS = 25_000_000;
    private static final int LEAST_SIDE = 64;
    private static final int LONGEST_SIDE = 2048;
    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore decoding = new Semaphore(2, true);

    /** The picture made anew; refuses what is not one, is too large, or moves. */
    public NormalisedPicture read(byte[] upload) {
        return read(upload, false);
    }

    /** As {@link #read(byte[])}, but a JPEG that need not be turned or made smaller keeps its pixels as they are coded. */
    NormalisedPicture readResult(byte[] picture) {
        return read(picture, true);
    }

    private NormalisedPicture read(byte[] upload, boolean keepCoding) {
        if (upload.length > MOST_BYTES) throw Refusal.because(PictureRefusal.IMAGE_TOO_LARGE);
        PictureFormat format = PictureFormat.of(upload)
                .filter(f -> !f.isAnimated(upload) && f.isComplete(upload))
                .orElseThrow(() -> Refusal.because(PictureRefusal.IMAGE_INVALID_FORMAT));
        waitForTurn();
        try {
            int orientation = format == PictureFormat.JPEG ? ExifOrientation.of(upload) : 1;
            BufferedImage decoded = decode(upload, format);
            BufferedImage picture = Scaling.toLongestSide(decoded, LONGEST_SIDE);
            boolean asItIs = keepCoding && format == PictureFormat.JPEG && orientation == 1 && picture == decoded;
            Optional<byte[]> coded = asItIs ? JpegSegments.withoutMetadata(upload) : Optional.empty();
            if (coded.isPresent()) return JpegEncoder.around(coded.get(), picture);
            return JpegEncoder.encode(ExifOrientation.upright(picture, orientation));
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) throw refusal;
            throw Refusal.because(PictureRefusal.IMAGE_INVALID_FORMAT);
        } finally {
            decoding.release();
        }
    }

    private static BufferedImage decode(byte[] upload, PictureFormat format) throws IOException {
        ImageReader reader = reader(format);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) throw Refusal.because(PictureRefusal.IMAGE_TOO_LARGE);
            if (Math.min(width, height) < LEAST_SIDE) throw Refusal.because(PictureRefusal.IMAGE_TOO_SMALL);
            boolean[] damaged = {false};
            reader.addIIOReadWarningListener((source, warning) -> damaged[0] = true);
            BufferedImage picture = reader.read(0, wanted(reader, width, height));
            boolean cut = damaged[0] && format == PictureFormat.JPEG;
            if (cut) throw Refusal.because(PictureRefusal.IMAGE_INVALID_FORMAT);
            return picture;
        } finally {
            reader.dispose();
        }
    }

    /** Every nth pixel, when even then the picture is twice as large as it will be; a JPEG in the order that it has. */
    private static ImageReadParam wanted(ImageReader reader, int width, int height) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
        param.setSourceSubsampling(step, step, 0, 0);
        boolean usual = reader.getImageTypes(0).next().getBufferedImageType() == Scaling.LAYOUT;
        if (usual && param instanceof JPEGImageReadParam) {
            param.setDestination(Packed.redFirst((width + step - 1) / step, (height + step - 1) / step));
        }
        return param;
    }

    private static ImageReader reader(PictureFormat format) throws IOException {
        return switch (format) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance();
        };
    }

    private void waitForTurn() {
        try {
            if (decoding.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusal.because(PictureRefusal.IMAGE_INTAKE_BUSY);
    }
}
