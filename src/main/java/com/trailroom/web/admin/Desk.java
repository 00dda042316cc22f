package com.trailroom.web.admin;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What the console's pages and actions have in common. */
@ApplicationScoped
public class Desk {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final int LONGEST_QUERY = 500;

    @Inject
    SentForms sent;

    @Inject
    Seats seats;

    @Inject
    LatestDeeds deeds;

    @Inject
    Accounts accounts;

    @Inject
    Audit audit;

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

    /** The address of whoever did something; the id of who is erased, or is no account. */
    public String name(String account) {
        return deeds.name(account);
    }

    /** What was done last about an account, a job, a payment or a case. */
    public List<DeedRow> deeds(String subject) {
        return deeds.rows(subject);
    }

    public Account admin(HttpServletRequest request) {
        return Viewer.of(request).orElseThrow();
    }

    /** The id of the account whose address this is, or what was typed. */
    public String known(String typed) {
        return typed.contains("@")
                ? accounts.findByEmail(typed).map(Account::id).orElse(typed)
                : typed;
    }

    /** Who acts, for the audit log. */
    public Actor actor(HttpServletRequest request) {
        Account admin = admin(request);
        return new Actor(admin.id(), admin.role(), addresses.of(request).text());
    }

    /** The page of one account, job, payment or case, whose forms know what was done about it last. */
    public View page(HttpServletRequest request, String template, String subject) {
        return page(request, template).with("seenDeed", deeds.of(subject));
    }

    /**
     * What a form is about.
     *
     * @param subject the account, job or payment: what is done about the same one is done one after the other
     * @param field   where it is said why nothing was done
     * @param next    the page that says that it is done, and {@code done} what it says
     * @param page    the page again, as it is then, for who has to put something right
     */
    public record Act(String subject, String field, String next, String done, Supplier<View> page) {

        Response led() {
            return Desk.led(next, done);
        }
    }

    /** What is done, by whom and why. */
    public interface Work {
        void by(Actor actor, String reason);
    }

    /** Does it once, for the reason in the act's field. */
    public Response withReason(HttpServletRequest request, MultivaluedMap<String, String> values, Act act, Work work) {
        AdminForm form = new AdminForm(values);
        String reason = form.reason(act.field());
        return once(request, form, act, () -> work.by(actor(request), reason));
    }

    /** Does what a form that is right asks for, as {@link #once(HttpServletRequest, AdminForm, Act, Supplier)}. */
    public Response once(HttpServletRequest request, AdminForm form, Act act, Runnable work) {
        return once(request, form, act, () -> {
            work.run();
            return act.led();
        });
    }

    /**
     * Does what a form that is right asks for, once, however often the form is sent; only what leads elsewhere (303) counts as
     * done. Else, when it is refused, or when somebody has done something about the same subject since the form was made, the
     * page comes again and says so.
     */
    public Response once(HttpServletRequest request, AdminForm form, Act act, Supplier<Response> work) {
        if (!form.isRight()) return again(act.page().get(), form);
        return sent.once(
                admin(request).id(),
                form.contents(request.getRequestURI()),
                () -> seats.at(act.subject(), () -> unlessOutdated(form, act, work)));
    }

    private Response unlessOutdated(AdminForm form, Act act, Supplier<Response> work) {
        Optional<String> news = deeds.since(act.subject(), form.text("seen_deed"));
        try {
            if (news.isEmpty()) return work.get();
            form.mark(act.field(), news.get());
        } catch (Refusal refusal) {
            form.mark(act.field(), refusal.reason().words());
        }
        return again(act.page().get(), form);
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

    /** A file with what the page's address asks for. */
    public Response file(HttpServletRequest request, String name, String type, Object contents) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return file(request, name, type, query.substring(0, Math.min(LONGEST_QUERY, query.length())), contents);
    }

    /** A file to keep, which no browser or proxy keeps besides. Who took it along, and what is in it, is in the audit log. */
    public Response file(HttpServletRequest request, String name, String type, String which, Object contents) {
        String action = name.replaceAll("\\W.*", "") + ".exported";
        audit.record(Deed.of(actor(request), action, name).changing("", which));
        return Response.ok(contents, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
