package com.trailroom.web.admin.user;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.account.Permission;
import com.trailroom.account.Permissions;
import com.trailroom.credit.Holding;
import com.trailroom.credit.Holdings;
import com.trailroom.web.View;
import com.trailroom.web.admin.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands above each page about one user: who it is, and which pages there are. */
@ApplicationScoped
class UserHead {

    /** The pages about a user, and who may open them. */
    enum Tab {
        PROFILE("", Permission.SEE_ACCOUNTS),
        LEDGER("/ledger", Permission.SEE_CREDITS),
        JOBS("/jobs", Permission.SEE_JOBS),
        PAYMENTS("/payments", Permission.SEE_PAYMENTS),
        KEYS("/keys", Permission.SEE_ACCOUNTS),
        SESSIONS("/sessions", Permission.SEE_ACCOUNTS),
        ACTIVITY("/activity", Permission.SEE_ACCOUNTS);

        private final String path;
        private final Permission permission;

        Tab(String path, Permission permission) {
            this.path = path;
            this.permission = permission;
        }
    }

    /** A tab as it is shown. */
    public record Link(String key, String url, boolean current) {}

    @Inject
    Desk desk;

    @Inject
    Accounts accounts;

    @Inject
    Holdings holdings;

    Account find(String id) {
        return accounts.find(id).orElseThrow(NotFoundException::new);
    }

    /** The page of a tab, which is the template of its name. */
    View page(HttpServletRequest request, Account account, Tab tab) {
        Optional<Holding> held =
                Optional.ofNullable(holdings.of(List.of(account.id())).get(account.id()));
        return desk.page(request, "user/" + tab.name().toLowerCase(Locale.ROOT), account.id())
                .with("user", UserRow.of(account, held))
                .with("tabs", tabs(request, account, tab))
                .with("may", may(request));
    }

    private List<Link> tabs(HttpServletRequest request, Account account, Tab now) {
        return Arrays.stream(Tab.values())
                .filter(tab -> Permissions.may(desk.admin(request), tab.permission))
                .map(tab -> new Link(
                        "admin.user.tab." + tab.name().toLowerCase(Locale.ROOT),
                        "/admin/users/" + account.id() + tab.path,
                        tab == now))
                .toList();
    }

    /** Which actions the reader may take, by the permission's name. */
    private Map<String, Boolean> may(HttpServletRequest request) {
        return Arrays.stream(Permission.values())
                .collect(Collectors.toMap(Permission::name, one -> Permissions.may(desk.admin(request), one)));
    }
}
