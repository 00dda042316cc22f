package com.trailroom.web.admin.user;

import com.trailroom.account.Account;
import com.trailroom.account.AccountCare;
import com.trailroom.account.AccountControl;
import com.trailroom.account.AccountNotes;
import com.trailroom.account.Permission;
import com.trailroom.account.Role;
import com.trailroom.credit.Adjustment;
import com.trailroom.credit.CreditAdjustments;
import com.trailroom.kernel.Actor;
import com.trailroom.partner.key.KeyControl;
import com.trailroom.web.SignedIn;
import com.trailroom.web.SteppedUp;
import com.trailroom.web.admin.AdminForm;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Seats;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;

/** What administrators do to one user. */
@SignedIn
@Needs(Permission.SEE_ACCOUNTS)
@Singleton
@Path("/admin/users/{id:usr_[0-9a-z]{26}}")
@Produces(MediaType.TEXT_HTML)
public class UserDeeds {

    private static final String AMOUNT = "credits_amount";
    private static final int LONGEST_NOTE = 2_000;

    @Inject
    Desk desk;

    @Inject
    Seats seats;

    @Inject
    UserHead head;

    @Inject
    UserProfile profile;

    @Inject
    AccountControl control;

    @Inject
    AccountCare care;

    @Inject
    AccountNotes notes;

    @Inject
    CreditAdjustments adjustments;

    @Inject
    KeyControl keys;

    @Context
    HttpServletRequest request;

    @POST
    @SteppedUp
    @Needs(Permission.SUSPEND_ACCOUNTS)
    @Path("suspension")
    public Response suspend(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return withReason(
                id,
                values,
                "suspend_reason",
                "suspended",
                (actor, account, reason) -> seats.at(Seats.ADMINS, () -> control.suspend(actor, account, reason)));
    }

    @POST
    @SteppedUp
    @Needs(Permission.SUSPEND_ACCOUNTS)
    @Path("reactivation")
    public Response reactivate(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return withReason(id, values, "reactivate_reason", "reactivated", control::reactivate);
    }

    @POST
    @SteppedUp
    @Needs(Permission.CHANGE_ROLES)
    @Path("role")
    public Response changeRole(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(known -> known.code().equals(values.getFirst("role")))
                .findFirst();
        return withReason(
                id,
                values,
                "role_reason",
                "role",
                (actor, account, reason) -> seats.at(
                        Seats.ADMINS, () -> role.ifPresent(next -> control.changeRole(actor, account, next, reason))));
    }

    @POST
    @SteppedUp
    @Needs(Permission.RESET_PASSWORDS)
    @Path("password-reset")
    public Response resetPassword(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return withReason(id, values, "password_reason", "password", care::resetPassword);
    }

    @POST
    @SteppedUp
    @Needs(Permission.RESET_PASSWORDS)
    @Path("sessions/end")
    public Response endSessions(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return withReason(id, values, "sessions_reason", "sessions", care::endSessions);
    }

    @POST
    @SteppedUp
    @Needs(Permission.RESET_API_KEYS)
    @Path("keys/revocation")
    public Response revokeKeys(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return withReason(
                id,
                values,
                "keys_reason",
                "keys",
                (actor, account, reason) -> keys.revokeAll(actor, account.id(), reason));
    }

    @POST
    @SteppedUp
    @Needs(Permission.ADJUST_CREDITS)
    @Path("credits")
    public Response adjustCredits(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        AdminForm form = new AdminForm(values);
        long credits = form.number(AMOUNT, Adjustment.MOST);
        String reason = form.reason("credits_reason");
        Optional<String> key = Desk.key(request, form);
        if (key.isEmpty()) form.mark(AMOUNT, "Load the page again, and send the form from there.");
        Desk.Act act = act(id, id, AMOUNT, "credits");
        return desk.once(request, form, act, () -> {
            Adjustment wanted = new Adjustment(desk.actor(request), id, credits, reason, key.orElseThrow());
            if (adjustments.adjust(wanted).isPresent()) return Desk.led(act.next(), act.done());
            form.mark(AMOUNT, "The account has fewer credits than that.");
            return Desk.again(act.page().get(), form);
        });
    }

    /** Notes of several administrators stand beside one another. */
    @POST
    @Path("notes")
    public Response note(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        AdminForm form = new AdminForm(values);
        String text = form.text("note");
        if (text.isEmpty() || text.length() > LONGEST_NOTE)
            form.mark("note", "Write a note of at most 2,000 characters.");
        Desk.Act act = act(id, "notes-" + id, "note", "note");
        return desk.once(request, form, act, () -> notes.add(desk.actor(request), head.find(id), text));
    }

    /** An action on an account, for a reason. */
    private interface Deed {
        void on(Actor actor, Account account, String reason);
    }

    private Response withReason(
            String id, MultivaluedMap<String, String> values, String field, String done, Deed deed) {
        Desk.Act act = act(id, id, field, done);
        return desk.withReason(request, values, act, (actor, reason) -> deed.on(actor, head.find(id), reason));
    }

    private Desk.Act act(String id, String subject, String field, String done) {
        head.find(id);
        return new Desk.Act(subject, field, "/admin/users/" + id, done, () -> profile.page(request, head.find(id)));
    }
}
