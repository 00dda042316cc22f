package com.trailroom.web.admin.security;

import com.trailroom.abuse.AbuseCase;
import com.trailroom.abuse.CaseState;
import com.trailroom.abuse.Cases;
import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.account.Permission;
import com.trailroom.account.Permissions;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Paged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases of abuse: the list, and each of them with its evidence. */
@SignedIn
@Needs(Permission.REVIEW_ABUSE)
@Singleton
@Path("/admin/security/cases")
@Produces(MediaType.TEXT_HTML)
public class CasePages {

    static final String ONE = "{id:abc_[0-9a-z]{26}}";

    private static final int PAGE = 50;

    @Inject
    Desk desk;

    @Inject
    Cases cases;

    @Inject
    Accounts accounts;

    @Context
    HttpServletRequest request;

    @GET
    public View index(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("q") @DefaultValue("") String subject,
            @QueryParam("after") String after) {
        Optional<String> about = Optional.of(subject.strip()).filter(typed -> !typed.isEmpty());
        Optional<String> known = about.map(desk::known);
        List<AbuseCase> found = cases.find(CaseState.of(state), known, Optional.ofNullable(after), PAGE + 1);
        Paged<AbuseCase> page = Paged.of(PAGE, found, AbuseCase::id);
        return desk.page(request, "security/cases")
                .with("filter", Map.of("state", state, "q", subject))
                .with("open", cases.open())
                .with("cases", page.map(this::line))
                .with("page", page.links(request));
    }

    @GET
    @Path(ONE)
    public View show(@PathParam("id") String id) {
        return page(request, id);
    }

    /** The page of one case, as it is now. */
    View page(HttpServletRequest asking, String id) {
        AbuseCase found = find(id);
        Account admin = desk.admin(asking);
        return desk.page(asking, "security/case", id)
                .with("case", line(found))
                .with("evidence", found.evidence())
                .with("deeds", desk.deeds(id))
                .with("suspends", Permissions.may(admin, Permission.SUSPEND_ACCOUNTS))
                .with("blocks", Permissions.may(admin, Permission.BLOCK_ADDRESSES));
    }

    AbuseCase find(String id) {
        return cases.find(id).orElseThrow(NotFoundException::new);
    }

    private CaseLine line(AbuseCase one) {
        return CaseLine.of(one, id -> accounts.find(id).map(Account::email));
    }
}
