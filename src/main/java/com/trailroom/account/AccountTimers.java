package com.trailroom.account;

import com.trailroom.config.Settings;
import com.trailroom.kernel.Refusal;
import com.trailroom.store.Turn;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;

/** Sees at the start that there is a super admin, and every hour to accounts, sessions and links whose time is over. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountTimers {

    private static final Logger LOG = Logger.getLogger(AccountTimers.class.getName());

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    AccountDeletion deletion;

    @Inject
    Sessions sessions;

    @Inject
    OneTimeLinks links;

    @Inject
    Settings settings;

    @PostConstruct
    void seeToAnAdmin() {
        Turn.of(LOG, "making the first super admin", () -> {
            if (!firstAdmin.isMissing()) return;
            Optional<String> email = settings.text("admin.email");
            Optional<String> password = settings.text("admin.password");
            if (email.isPresent() && password.isPresent()) fromConfiguration(email.get(), password.get());
            else
                LOG.info(() -> "There is no super admin yet. Become it within a day, once, at " + settings.baseUrl()
                        + "/first-admin/" + firstAdmin.invite());
        });
    }

    @Schedule(hour = "*", minute = "37", persistent = false)
    void tidy() {
        Turn.of(LOG, "erasing accounts", deletion::eraseDue);
        Turn.of(LOG, "forgetting sessions", sessions::prune);
        Turn.of(LOG, "forgetting links", links::prune);
    }

    private void fromConfiguration(String email, String password) {
        try {
            firstAdmin.fromConfiguration(email, password);
        } catch (Refusal refusal) {
            LOG.severe(() -> "TRAILROOM_ADMIN_EMAIL or _PASSWORD cannot be used: "
                    + refusal.reason().words());
        }
    }
}
