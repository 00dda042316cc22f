package com.trailroom.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that super admins set while TrailRoom runs. One that has the name of a setting begins as the setting says; the
 * others begin as it stands here.
 */
public enum Dial {
    COST_TOP_ONLY(Group.CREDITS, Rule.number("cost.top", 1, 100), "1"),
    COST_FULL_OUTFIT(Group.CREDITS, Rule.number("cost.outfit", 1, 100), "2"),
    FREE_A_DAY(Group.CREDITS, Rule.number("free.a.day", 0, 100), "3"),

    RATE_FREE(Group.LIMITS, Rule.rate("rate.free"), "20,6s"),
    RATE_PAID(Group.LIMITS, Rule.rate("rate.paid"), "100,1s"),
    RATE_KEYLESS(Group.LIMITS, Rule.rate("rate.keyless"), "3000,20ms"),
    REFUND_ALONE(Group.LIMITS, Rule.number("refund.alone", 0, 100_000_000), "10000"),

    ABUSE_JOBS(Group.ABUSE, Rule.number("abuse.jobs", 1, 1_000_000), "50"),
    ABUSE_TURNED_AWAY(Group.ABUSE, Rule.number("abuse.turned.away", 1, 1_000_000), "300"),
    ABUSE_PAYMENTS(Group.ABUSE, Rule.number("abuse.payments", 1, 1_000), "3"),
    ABUSE_ACCOUNTS(Group.ABUSE, Rule.number("abuse.accounts", 1, 10_000), "5"),
    ABUSE_SIGN_INS(Group.ABUSE, Rule.number("abuse.sign.ins", 1, 10_000), "20"),
    ABUSE_FLAGS(Group.ABUSE, Rule.number("abuse.flags", 1, 1_000), "3"),

    MAINTENANCE(Group.SWITCHES, Rule.flag("maintenance"), "false"),
    MAINTENANCE_WORDS(
            Group.SWITCHES,
            Rule.text("maintenance.words"),
            "TrailRoom is being worked on. You can look at everything; new try-ons and payments wait until we are done."),
    REGISTRATION(Group.SWITCHES, Rule.flag("registration"), "true"),
    BATCHES(Group.SWITCHES, Rule.flag("batches"), "true"),
    SANDBOX(Group.SWITCHES, Rule.flag("sandbox"), "true");

    /** What belongs together. */
    public enum Group {
        CREDITS,
        LIMITS,
        ABUSE,
        SWITCHES
    }

    private static final int LONGEST = 300;

    private final Group group;
    private final Rule rule;
    private final String usual;

    Dial(Group group, Rule rule, String usual) {
        this.group = group;
        this.rule = rule;
        this.usual = usual;
    }

    public static Optional<Dial> of(String key) {
        return Arrays.stream(values()).filter(dial -> dial.key().equals(key)).findFirst();
    }

    /** Its name, in lower case and with dots. */
    public String key() {
        return rule.name();
    }

    public Group group() {
        return group;
    }

    public boolean isSwitch() {
        return usual.equals("true") || usual.equals("false");
    }

    public boolean accepts(String value) {
        return !value.isBlank() && value.length() <= LONGEST && rule.takes().test(value);
    }

    /** What it must be, to follow "must be". */
    public String words() {
        return rule.words();
    }

    /** Where nobody has set anything. */
    public String usual() {
        return usual;
    }

    /** Where no administrator has set anything. */
    public String initial(Settings settings) {
        return Catalogue.BY_NAME.containsKey(key()) ? settings.text(key()).orElse(usual) : usual;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
