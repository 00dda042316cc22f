package com.trailroom.web.admin.insight;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.account.Permission;
import com.trailroom.account.Permissions;
import com.trailroom.account.Role;
import com.trailroom.web.Pages;
import com.trailroom.web.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells the dashboards that are open what has changed; each is asked for the permission again, and lets go after a while. */
@ApplicationScoped
public class LiveTiles {

    /** A dashboard that is open somewhere; throws when it is not any more. */
    interface Screen {
        void show(String html);

        void unchanged();

        void close();
    }

    private static final Duration LIFE = Duration.ofMinutes(10);

    private record Watcher(String accountId, Instant end, Screen screen, Map<String, String> shown) {}

    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    @Inject
    Tiles tiles;

    @Inject
    Accounts accounts;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    void add(Account account, Screen screen) {
        String html = html(Role.of(account.role()));
        screen.show(html);
        Map<String, String> shown = new HashMap<>(Map.of("html", html));
        watchers.add(new Watcher(account.id(), clock.instant().plus(LIFE), screen, shown));
    }

    /** Called every few seconds. */
    void tick() {
        Map<Role, String> made = new HashMap<>();
        for (Watcher watcher : watchers) {
            try {
                tell(watcher, made);
            } catch (IllegalStateException gone) {
                watchers.remove(watcher);
            }
        }
    }

    private void tell(Watcher watcher, Map<Role, String> made) {
        Optional<Account> account = accounts.find(watcher.accountId())
                .filter(found -> Permissions.may(found, Permission.SEE_DASHBOARD))
                .filter(found -> clock.instant().isBefore(watcher.end()));
        if (account.isEmpty()) {
            watchers.remove(watcher);
            watcher.screen().close();
            return;
        }
        String html = made.computeIfAbsent(Role.of(account.get().role()), this::html);
        if (html.equals(watcher.shown().put("html", html))) watcher.screen().unchanged();
        else watcher.screen().show(html);
    }

    private String html(Role role) {
        return pages.render(tiles.on(View.of("admin/start"), role).fragment("tiles"));
    }
}
