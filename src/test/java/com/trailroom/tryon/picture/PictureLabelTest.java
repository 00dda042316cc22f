package com.trailroom.tryon.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PictureLabelTest {

    private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final PictureLabel LABEL =
            new PictureLabel(DigitalSource.GENERATIVE_EDIT, "TrailRoom, engine \"a\" & <b>", "m-1");

    private final NormalisedPicture plain = new PictureReader().read(Samples.picture("png", 640, 960));
    private final NormalisedPicture labelled = LABEL.on(plain);

    @Test
    void saysWherePictureAndThumbnailComeFrom() throws Exception {
        for (byte[] jpeg : new byte[][] {labelled.jpeg(), labelled.thumbnail()}) {
            Document xmp = xmp(jpeg);
            assertEquals(
                    "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
                    text(xmp, "DigitalSourceType"));
            assertEquals(LABEL.system(), text(xmp, "AISystemUsed"));
            assertEquals("m-1", text(xmp, "AISystemVersionUsed"));
        }
    }

    @Test
    void leavesThePictureAsItWas() {
        var before = Samples.decoded(plain.jpeg());
        var after = Samples.decoded(labelled.jpeg());
        assertEquals(before.getWidth(), after.getWidth());
        for (int y = 0; y < before.getHeight(); y += 7) {
            for (int x = 0; x < before.getWidth(); x += 7) assertEquals(before.getRGB(x, y), after.getRGB(x, y));
        }
    }

    @Test
    void leavesTheJfifSegmentFirst() {
        assertEquals(0xffd8ffe0, ByteBuffer.wrap(labelled.jpeg()).getInt());
        assertTrue(Samples.decoded(labelled.thumbnail()).getHeight() <= 480);
    }

    @Test
    void isGoneWhenTheResultIsUploadedAgain() {
        byte[] again = new PictureReader().read(labelled.jpeg()).jpeg();
        assertFalse(new String(again, StandardCharsets.ISO_8859_1).contains("DigitalSourceType"));
    }

    /** As a reader of JPEG finds it. */
    private static Document xmp(byte[] jpeg) throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in);
            IIOMetadataNode root =
                    (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_jpeg_image_1.0");
            NodeList unknown = root.getElementsByTagName("unknown");
            byte[] segment = (byte[]) ((IIOMetadataNode) unknown.item(0)).getUserObject();
            String text = new String(segment, StandardCharsets.UTF_8);
            String packet = text.substring(text.indexOf('\0') + 1);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(packet.getBytes(StandardCharsets.UTF_8)));
        } finally {
            reader.dispose();
        }
    }

    private static String text(Document xmp, String property) {
        return xmp.getElementsByTagNameNS(IPTC, property).item(0).getTextContent();
    }
}
