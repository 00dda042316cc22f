package com.trailroom.web.admin.payment;

import com.trailroom.account.Permission;
import com.trailroom.payment.Difference;
import com.trailroom.payment.Differences;
import com.trailroom.payment.Finance;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The inbox of what does not agree with the gateway. */
@SignedIn
@Needs(Permission.SEE_PAYMENTS)
@Singleton
@Path("/admin/differences")
@Produces(MediaType.TEXT_HTML)
public class DifferencePages {

    private static final String HERE = "/admin/differences";
    private static final int MOST = 200;

    /** A difference as it is shown. */
    public record Row(String key, String kind, String subject, String words, String seen, boolean payment) {}

    @Inject
    Desk desk;

    @Inject
    Differences differences;

    @Inject
    Finance finance;

    @Context
    HttpServletRequest request;

    @GET
    public View index() {
        return desk.page(request, "payment/differences")
                .with(
                        "rows",
                        differences.open(MOST).stream()
                                .map(DifferencePages::row)
                                .toList());
    }

    @POST
    @SteppedUp
    @Needs(Permission.REFUND_PAYMENTS)
    @Path("closing")
    public Response close(MultivaluedMap<String, String> values) {
        AdminForm form = new AdminForm(values);
        String note = form.reason("note");
        String wanted = form.text("difference");
        Desk.Act act = new Desk.Act(wanted, "note", HERE, "difference", this::index);
        return desk.once(request, form, act, () -> {
            Optional<Difference> difference = differences.open(MOST).stream()
                    .filter(open -> key(open).equals(wanted))
                    .findFirst();
            difference.ifPresent(open -> finance.close(desk.actor(request), open, note));
            return Desk.led(HERE, difference.isPresent() ? act.done() : "closed-before");
        });
    }

    private static Row row(Difference difference) {
        return new Row(
                key(difference),
                difference.kind().name(),
                difference.subject(),
                difference.words(),
                Times.minute(difference.seen()),
                difference.subject().startsWith("pay_") && difference.subject().length() == 30);
    }

    private static String key(Difference difference) {
        return difference.kind() + ":" + difference.subject();
    }
}
