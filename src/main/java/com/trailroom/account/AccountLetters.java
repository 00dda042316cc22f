package com.trailroom.account;

import com.trailroom.mail.Letter;
import com.trailroom.mail.Mails;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the room writes to people. A display name is never in a mail: a stranger might have chosen it. */
class AccountLetters {

    private static final DateTimeFormatter TIME = format("d MMM yyyy, HH:mm 'UTC'");
    private static final DateTimeFormatter DAY = format("d MMMM yyyy");

    private final Mails mails;
    private final String site;
    private final Clock clock;

    AccountLetters(Mails mails, String site, Clock clock) {
        this.mails = mails;
        this.site = site;
        this.clock = clock;
    }

    void verifyAddress(Account account, String token) {
        long hours = Purpose.VERIFY_ADDRESS.life().toHours();
        send(
                "verify-address",
                token,
                account.email(),
                Map.of("address", account.email(), "hours", hours),
                "/verification/" + token);
    }

    /** To somebody who tried to register once more; one an hour at most. */
    void addressKnown(Account account) {
        String hour = account.id() + ":" + clock.instant().getEpochSecond() / 3600;
        send("address-known", hour, account.email(), Map.of("address", account.email()), "/sign-in");
    }

    void forgottenPassword(Account account, String token) {
        long minutes = Purpose.RESET_PASSWORD.life().toMinutes();
        send(
                "forgotten-password",
                token,
                account.email(),
                Map.of("address", account.email(), "minutes", minutes),
                "/password/" + token);
    }

    /** When an administrator took the password away. */
    void passwordReset(Account account, String token) {
        long minutes = Purpose.RESET_PASSWORD.life().toMinutes();
        Map<String, Object> values = Map.of("address", account.email(), "minutes", minutes);
        send("password-reset", token, account.email(), values, "/password/" + token);
    }

    void passwordChanged(Account account, Origin origin) {
        send("password-changed", now(account), account.email(), happened(origin), "/forgotten-password");
    }

    void newSignIn(Account account, Origin origin) {
        send("new-sign-in", now(account), account.email(), happened(origin), "/settings/sessions");
    }

    void secondFactor(Account account, boolean on, Origin origin) {
        send("second-factor", now(account), account.email(), switched(on, origin), "/settings/second-factor");
    }

    void recoveryCodes(Account account, Origin origin) {
        send("recovery-codes", now(account), account.email(), happened(origin), "/settings/second-factor");
    }

    /** {@code on} when Google signs in to the account from now on, false when it does no longer. */
    void google(Account account, boolean on, Origin origin) {
        send("google", now(account), account.email(), switched(on, origin), "/settings");
    }

    /** {@code present} for the address that the account has, false for the one it is to have. */
    void addressChange(String to, String newAddress, boolean present, String token) {
        long hours = Purpose.CHANGE_ADDRESS_NEW.life().toHours();
        Map<String, Object> values = Map.of("newAddress", newAddress, "present", present, "hours", hours);
        send("email-change", token, to, values, "/address-change/" + (present ? "old/" : "new/") + token);
    }

    void deletion(Account account, Instant due, String token) {
        send("account-deletion", token, account.email(), Map.of("day", DAY.format(due)), "/deletion/" + token);
    }

    private void send(String template, String key, String to, Map<String, Object> values, String path) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("link", site + path);
        mails.send(new Letter(template + ":" + OneTimeLinks.hash(key), to, template, all));
    }

    private Map<String, Object> happened(Origin origin) {
        return Map.of("at", TIME.format(clock.instant()), "device", origin.device(), "place", origin.place());
    }

    private Map<String, Object> switched(boolean on, Origin origin) {
        Map<String, Object> all = new HashMap<>(happened(origin));
        all.put("on", on);
        return all;
    }

    private String now(Account account) {
        return account.id() + ":" + clock.instant();
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
