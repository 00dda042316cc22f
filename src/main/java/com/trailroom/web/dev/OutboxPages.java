package com.trailroom.web.dev;

import com.trailroom.mail.Mail;
import com.trailroom.mail.Outbox;
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
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The mails that were not sent, since there is no mail server; nothing at all where there is one, or in production. */
@Singleton
@Path("/dev/outbox")
@Produces(MediaType.TEXT_HTML)
public class OutboxPages {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/\\S+");

    /** The mail's own styles are inline, as mail clients want them; nothing in it runs, and no form in it is sent. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
            + " frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

    @Inject
    Outbox outbox;

    @GET
    public View index() {
        return page("index")
                .with("mails", open().mails().stream().map(MailRow::of).toList());
    }

    @GET
    @Path("{id}")
    public View show(@PathParam("id") String id) {
        Outbox.Kept kept = find(id);
        return page("show")
                .with("mail", MailRow.of(kept))
                .with("text", kept.mail().text())
                .with("links", links(kept.mail()));
    }

    /** What the page shows in a frame. */
    @GET
    @Path("{id}/html")
    public Response html(@PathParam("id") String id) {
        String html = find(id).mail().html().replace("<head>", "<head><base target=\"_top\">");
        return Response.ok(html, "text/html;charset=UTF-8")
                .header("Content-Security-Policy", MAIL_POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .build();
    }

    private static View page(String name) {
        return View.of("dev/outbox/" + name).with("bundle", "developer");
    }

    private Outbox.Kept find(String id) {
        return open().find(id).orElseThrow(NotFoundException::new);
    }

    private Outbox open() {
        if (!outbox.isOpen()) throw new NotFoundException();
        return outbox;
    }

    private static List<String> links(Mail mail) {
        return LINK.matcher(mail.text()).results().map(MatchResult::group).toList();
    }
}
