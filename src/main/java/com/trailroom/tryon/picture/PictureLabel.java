package com.trailroom.tryon.picture;

/**
 * What a finished picture says of itself in its metadata, as IPTC Photo Metadata 2025.1 has it.
 *
 * @param system  what made it
 * @param version which model
 */
public record PictureLabel(DigitalSource source, String system, String version) {

    /** The picture and its thumbnail with this label. */
    NormalisedPicture on(NormalisedPicture picture) {
        String xmp = packet();
        return new NormalisedPicture(
                JpegXmp.with(picture.jpeg(), xmp),
                JpegXmp.with(picture.thumbnail(), xmp),
                picture.width(),
                picture.height());
    }

    /** Read-only, hence without the padding that an editor would write into. */
    private String packet() {
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about=""
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
                   <xmp:CreatorTool>TrailRoom</xmp:CreatorTool>
                   <Iptc4xmpExt:DigitalSourceType>%s</Iptc4xmpExt:DigitalSourceType>
                   <Iptc4xmpExt:AISystemUsed>%s</Iptc4xmpExt:AISystemUsed>
                   <Iptc4xmpExt:AISystemVersionUsed>%s</Iptc4xmpExt:AISystemVersionUsed>
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>"""
                .formatted(source.uri(), escaped(system), escaped(version));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
