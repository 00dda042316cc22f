package com.trailroom.web.docs;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns our own Markdown into HTML; what strangers write never comes here. */
final class MarkdownPage {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(ProgramRenderer::new)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("table")) attributes.put("class", "table");
            })
            .build();

    private MarkdownPage() {}

    static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        return RENDERER.render(document);
    }
}
