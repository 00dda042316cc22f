package com.trailroom.web.admin.user;

import com.trailroom.account.Account;
import com.trailroom.account.AccountSearch;
import com.trailroom.account.Permission;
import com.trailroom.credit.Holding;
import com.trailroom.credit.Holdings;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Paged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;

/** All users, searched and filtered. */
@SignedIn
@Needs(Permission.SEE_ACCOUNTS)
@Singleton
@Path("/admin/users")
@Produces(MediaType.TEXT_HTML)
public class UserPages {

    private static final int PAGE = 50;

    @Inject
    Desk desk;

    @Inject
    AccountSearch search;

    @Inject
    Holdings holdings;

    @Context
    HttpServletRequest request;

    @GET
    public View index(@BeanParam UserFilter filter) {
        Paged<Account> found =
                Paged.of(PAGE, search.find(filter.query(), Optional.ofNullable(filter.after), PAGE + 1), Account::id);
        Map<String, Holding> held = holdings.of(found.map(Account::id));
        return desk.page(request, "user/index")
                .with("filter", filter.chosen())
                .with("tooShort", filter.query().isTooShort())
                .with("users", found.map(account -> UserRow.of(account, Optional.ofNullable(held.get(account.id())))))
                .with("page", found.links(request));
    }
}
