package com.trailroom.web.admin;

import com.trailroom.account.Account;
import com.trailroom.account.Permission;
import com.trailroom.account.Permissions;
import java.util.List;
import java.util.Locale;

/** The areas of the console. */
enum Menu {
    USERS("/admin/users", "user", 'u', Permission.SEE_ACCOUNTS),
    JOBS("/admin/jobs", "sparkles", 'j', Permission.SEE_JOBS),
    PAYMENTS("/admin/payments", "credit-card", 'p', Permission.SEE_PAYMENTS),
    DIFFERENCES("/admin/differences", "triangle-alert", 'd', Permission.SEE_PAYMENTS),
    INVOICES("/admin/invoices", "scroll-text", 'i', Permission.SEE_INVOICES),
    CASES("/admin/security/cases", "flag", 'f', Permission.REVIEW_ABUSE),
    SIGNALS("/admin/security/signals", "activity", 't', Permission.REVIEW_ABUSE),
    BLOCKS("/admin/security/blocks", "ban", 'b', Permission.BLOCK_ADDRESSES),
    CREDITS("/admin/credits", "coins", 'c', Permission.ADJUST_CREDITS),
    ANALYTICS("/admin/analytics", "chart-line", 'y', Permission.SEE_REVENUE),
    PROMPTS("/admin/prompts", "pen-line", 'w', Permission.EDIT_PROMPTS),
    SETTINGS("/admin/settings", "sliders-horizontal", 's', Permission.CHANGE_LIMITS),
    AUDIT("/admin/audit", "shield-check", 'a', Permission.SEE_AUDIT_LOG);

    /**
     * An area as the menu shows it.
     *
     * @param name what the message bundle calls it
     * @param key  pressed after {@code g}, it leads there
     */
    public record Entry(String name, String url, String icon, char key) {}

    private final String url;
    private final String icon;
    private final char key;
    private final Permission permission;

    Menu(String url, String icon, char key, Permission permission) {
        this.url = url;
        this.icon = icon;
        this.key = key;
        this.permission = permission;
    }

    /** What this account may open. */
    static List<Entry> of(Account account) {
        return List.of(values()).stream()
                .filter(area -> Permissions.may(account, area.permission))
                .map(area ->
                        new Entry("admin.menu." + area.name().toLowerCase(Locale.ROOT), area.url, area.icon, area.key))
                .toList();
    }
}
