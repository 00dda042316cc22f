package com.trailroom.web.admin.security;

import com.trailroom.account.Permission;
import com.trailroom.guard.block.Block;
import com.trailroom.guard.block.Blocks;
import com.trailroom.kernel.AddressRange;
import com.trailroom.web.SignedIn;
import com.trailroom.web.SteppedUp;
import com.trailroom.web.View;
import com.trailroom.web.admin.AdminForm;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Times;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Addresses that are shut out: the list, and how one is put on it and taken from it. */
@SignedIn
@Needs(Permission.BLOCK_ADDRESSES)
@Singleton
@Path("/admin/security/blocks")
@Produces(MediaType.TEXT_HTML)
public class BlockPages {

    private static final String HERE = "/admin/security/blocks";

    /** A block as it is shown; without an end where there is none. */
    public record Row(String range, String reason, String author, String since, String end, boolean over) {}

    @Inject
    Desk desk;

    @Inject
    Blocks blocks;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    /** {@code wanted} is a range to begin with. */
    @GET
    public View index(@QueryParam("range") String wanted) {
        View page = index();
        return wanted == null ? page : page.with("form", Map.of("range", wanted, "term", "week"));
    }

    private View index() {
        Instant now = clock.instant();
        return desk.page(request, "security/blocks")
                .with("own", desk.actor(request).address())
                .with("terms", Term.codes())
                .with(
                        "rows",
                        blocks.all().stream().map(block -> row(block, now)).toList());
    }

    @POST
    @SteppedUp
    public Response add(MultivaluedMap<String, String> values) {
        AdminForm form = new AdminForm(values);
        Optional<AddressRange> range = range(form, "range");
        Optional<Term> term = Term.of(form.text("term"));
        if (term.isEmpty()) form.mark("term", "Choose one of these.");
        String reason = form.reason("block_reason");
        Desk.Act act = new Desk.Act("blocks", "range", HERE, "blocked", this::index);
        return desk.once(
                request,
                form,
                act,
                () -> blocks.add(
                        desk.actor(request),
                        range.orElseThrow(),
                        term.orElseThrow().end(clock.instant()),
                        reason));
    }

    @POST
    @SteppedUp
    @Path("removal")
    public Response lift(MultivaluedMap<String, String> values) {
        AdminForm form = new AdminForm(values);
        Optional<AddressRange> range = range(form, "lifted");
        String reason = form.reason("lift_reason");
        Desk.Act act = new Desk.Act("blocks", "lift_reason", HERE, "unblocked", this::index);
        return desk.once(request, form, act, () -> blocks.lift(desk.actor(request), range.orElseThrow(), reason));
    }

    private static Optional<AddressRange> range(AdminForm form, String field) {
        try {
            return Optional.of(AddressRange.of(form.text(field)));
        } catch (IllegalArgumentException malformed) {
            form.mark(field, "Enter an address or a range, such as 203.0.113.0/24 or 2001:db8::/48.");
            return Optional.empty();
        }
    }

    private Row row(Block block, Instant now) {
        return new Row(
                block.range().text(),
                block.reason(),
                desk.name(block.author()),
                Times.minute(block.since()),
                block.until().map(Times::minute).orElse(""),
                block.isOver(now));
    }
}
