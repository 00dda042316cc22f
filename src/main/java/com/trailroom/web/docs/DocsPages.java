package com.trailroom.web.docs;

import com.trailroom.partner.reference.ErrorCode;
import com.trailroom.web.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The documentation's pages, and each of them as Markdown under its address with {@code .md} behind it. */
@Singleton
@Path("/docs")
public class DocsPages {

    static final String MARKDOWN = "text/markdown;charset=UTF-8";

    @Inject
    GuideBook book;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response start() {
        return Response.seeOther(URI.create("/docs/quick-start")).build();
    }

    @GET
    @Path("reference")
    @Produces(MediaType.TEXT_HTML)
    public Response reference() {
        return Response.seeOther(URI.create("/docs/reference/tryons")).build();
    }

    @GET
    @Path("{path: (?:reference/)?[a-z-]+}")
    @Produces(MediaType.TEXT_HTML)
    public View show(@PathParam("path") String path) {
        GuidePage page = book.find(path).orElseThrow(NotFoundException::new);
        return around(View.of("docs/page"), page.path())
                .with("page", page)
                .with("html", MarkdownPage.html(page.markdown()));
    }

    @GET
    @Path("{path: (?:reference/)?[a-z-]+}.md")
    @Produces(MARKDOWN)
    public Response markdown(@PathParam("path") String path) {
        GuidePage page = book.find(path).orElseThrow(NotFoundException::new);
        return Response.ok(page.markdown(), MARKDOWN).build();
    }

    /** Where the type of a problem leads. */
    @GET
    @Path("errors/{code: [a-z0-9_]+}")
    @Produces(MediaType.TEXT_HTML)
    public View error(@PathParam("code") String code) {
        ErrorCode error = book.error(code).orElseThrow(NotFoundException::new);
        return around(View.of("docs/error"), "errors").with("error", error);
    }

    private View around(View view, String current) {
        return view.with("bundle", "docs")
                .with("guide", book.guide())
                .with("reference", book.reference())
                .with("current", current);
    }
}
