package com.trailroom.web.admin;

import com.trailroom.account.Account;
import com.trailroom.guard.ClientAddresses;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import com.trailroom.web.SentForms;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What the console's pages and actions have in common. */
@ApplicationScoped
public class Desk {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Inject
    SentForms sent;

    @Inject
    ClientAddresses addresses;

    /**
     * A page of the console, below {@code templates/admin/}: with the menu, an id for its forms, and what the action that led
     * here has to say.
     */
    public View page(HttpServletRequest request, String template) {
        Account admin = admin(request);
        View page = View.of("admin/" + template)
                .with("menu", Menu.of(admin))
                .with("role", "admin.role." + admin.role())
                .with("formId", UUID.randomUUID().toString());
        return Optional.ofNullable(request.getParameter("done"))
                .flatMap(AdminNews::of)
                .map(news -> page.with("flash", news))
                .orElse(page);
    }

    public Account admin(HttpServletRequest request) {
        return Viewer.of(request).orElseThrow();
    }

    /** Who acts, for the audit log. */
    public Actor actor(HttpServletRequest request) {
        Account admin = admin(request);
        return new Actor(admin.id(), admin.role(), addresses.of(request).text());
    }

    /** Does what a form asks for once, however often the form is sent; leads to {@code next}, which says that it is done. */
    public Response once(HttpServletRequest request, AdminForm form, String next, String done, Runnable work) {
        return once(request, form, () -> {
            work.run();
            return led(next, done);
        });
    }

    /** The same for work that may end otherwise: only what leads elsewhere (303) counts as done. */
    public Response once(HttpServletRequest request, AdminForm form, Supplier<Response> work) {
        return sent.once(admin(request).id(), form.contents(request.getRequestURI()), work);
    }

    /**
     * An action that needs nothing but a reason.
     *
     * @param field where the reason is, and where it is said why nothing was done
     * @param next  the page that says that it is done, and {@code done} what it says
     * @param page  the page again, for who has to put something right
     */
    public record Act(String field, String next, String done, Supplier<View> page) {}

    /** What is done, by whom and why. */
    public interface Deed {
        void by(Actor actor, String reason);
    }

    /** Does it once, for a reason; says what a {@link Refusal} says where it was asked for. */
    public Response withReason(HttpServletRequest request, MultivaluedMap<String, String> values, Act act, Deed deed) {
        AdminForm form = new AdminForm(values);
        String reason = form.reason(act.field());
        return unlessRefused(request, form, act, () -> deed.by(actor(request), reason));
    }

    /** Does what a form that is right asks for, once; else, or when it is refused, the page comes again with what is wrong. */
    public Response unlessRefused(HttpServletRequest request, AdminForm form, Act act, Runnable work) {
        if (!form.isRight()) return again(act.page().get(), form);
        return once(request, form, () -> {
            try {
                work.run();
                return led(act.next(), act.done());
            } catch (Refusal refusal) {
                form.mark(act.field(), refusal.reason().words());
                return again(act.page().get(), form);
            }
        });
    }

    /** To a page that says what was done. */
    public static Response led(String next, String done) {
        return Response.seeOther(
                        UriBuilder.fromUri(next).queryParam("done", done).build())
                .build();
    }

    /** A key under which what a form asks for happens once, for ever. */
    public static Optional<String> key(HttpServletRequest request, AdminForm form) {
        String id = form.text("form_id");
        return Viewer.of(request).filter(admin -> id.matches(UUID_FORM)).map(admin -> admin.id() + ":" + id);
    }

    /** The page again, with what is wrong with the form. */
    public static Response again(View page, AdminForm form) {
        return Response.status(422)
                .entity(page.with("form", form.typed()).with("errors", form.errors()))
                .build();
    }

    /** A file to keep, which no browser or proxy keeps besides. */
    public static Response file(String name, String type, Object contents) {
        return Response.ok(contents, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
