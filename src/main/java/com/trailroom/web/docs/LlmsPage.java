package com.trailroom.web.docs;

import com.trailroom.config.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** The documentation's table of contents for language models, by the rules of llmstxt.org. */
@Singleton
@Path("/llms.txt")
public class LlmsPage {

    @Inject
    GuideBook book;

    @Inject
    Settings settings;

    @GET
    @Produces("text/plain;charset=UTF-8")
    public String show() {
        StringBuilder text = new StringBuilder("# TrailRoom\n\n");
        text.append("> Virtual try-on as an API: a picture of a person and of a garment in, a picture of the person")
                .append(" wearing it out. Paid with credits.\n\n");
        text.append("The API is described at ")
                .append(settings.baseUrl())
                .append("/openapi (OpenAPI 3).\n\n## Guide\n\n");
        list(book.guide(), text);
        text.append("\n## Reference\n\n");
        list(book.reference(), text);
        return text.toString();
    }

    private void list(List<GuidePage> pages, StringBuilder text) {
        for (GuidePage page : pages) {
            text.append("- [")
                    .append(page.title())
                    .append("](")
                    .append(settings.baseUrl())
                    .append("/docs/");
            text.append(page.path()).append(".md)\n");
        }
    }
}
