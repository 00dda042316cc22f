package com.trailroom.account;

import static com.trailroom.account.Permission.*;

import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Who may do what: the one place that says so. Whoever is suspended may do nothing, whatever the role. */
public final class Permissions {

    private static final Map<Role, Set<Permission>> ALL = Map.of(
            Role.USER,
            EnumSet.noneOf(Permission.class),
            Role.SUPPORT_ADMIN,
            EnumSet.of(
                    SEE_DASHBOARD,
                    SEE_ACCOUNTS,
                    SUSPEND_ACCOUNTS,
                    RESET_PASSWORDS,
                    RESET_API_KEYS,
                    SEE_CREDITS,
                    ADJUST_CREDITS,
                    SEE_JOBS,
                    SEE_PICTURES_OF_OTHERS,
                    RUN_JOBS,
                    REVIEW_ABUSE),
            Role.FINANCE_ADMIN,
            EnumSet.of(SEE_DASHBOARD, SEE_PAYMENTS, REFUND_PAYMENTS, ANSWER_DISPUTES, SEE_INVOICES, SEE_REVENUE),
            Role.SUPER_ADMIN,
            EnumSet.allOf(Permission.class));

    private Permissions() {}

    public static Set<Permission> of(Role role) {
        return Set.copyOf(ALL.get(role));
    }

    public static boolean may(Account account, Permission permission) {
        return account.active() && Role.of(account.role()).may(permission);
    }

    /** Refuses to act upon an administrator on behalf of one who may not change roles. */
    static void requireReach(Actor actor, Account account) {
        if (actor.equals(Actor.SYSTEM) || !Role.of(account.role()).isAdmin()) return;
        if (!Role.of(actor.role()).may(CHANGE_ROLES)) throw Refusal.because(AccountRefusal.ADMIN_OUT_OF_REACH);
    }
}
