package com.trailroom.seed;

import com.trailroom.audit.AuditPast;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;

/** Makes up what administrators did and saw meanwhile: the audit log, cases of abuse, files of credits. */
final class Backstage {

    private static final Duration PAST = Duration.ofDays(89);
    private static final int ADMINS = 5;
    private static final int USERS_A_DEED = 4;
    private static final int USERS_A_CASE = 50;
    private static final int USERS_A_FILE = 400;
    private static final int ROWS = 40;
    private static final List<String> ACTIONS = List.of(
            "account.noted",
            "account.suspended",
            "account.reactivated",
            "credits.adjusted",
            "job.refunded",
            "job.picture_seen",
            "job.retried",
            "payment.refund_wanted");
    private static final List<String> RULES = List.of("JOBS", "SCRAPING", "PAYMENTS", "SIGN_INS", "FLAGS");
    private static final List<String> STATES = List.of("open", "cleared", "warned", "cleared");

    private final Random random = new Random(20_261_126);
    private final Size size;
    private final SeedStore store;
    private final AuditPast audit;
    private final Instant now;
    private final People people;
    private final Consumer<String> news;

    Backstage(Size size, SeedStore store, AuditPast audit, Instant now, Consumer<String> news) {
        this.size = size;
        this.store = store;
        this.audit = audit;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        this.news = news;
        people = People.until(now, size.users());
    }

    void run() {
        int deeds = size.users() / USERS_A_DEED;
        boolean written = audit.write(
                IntStream.range(0, deeds).mapToObj(i -> deed(at(i, deeds))).toList());
        int cases = size.users() / USERS_A_CASE;
        for (int i = 0; i < cases; i++) raise(i, at(i, cases));
        int files = Math.min(300, size.users() / USERS_A_FILE);
        for (int i = 0; i < files; i++) store.add("credit_files", file(i, at(i, files)));
        news.accept((written ? deeds + " audit entries, " : "an audit log that was there, ") + cases + " cases, "
                + files + " files of credits");
    }

    private AuditPast.Done deed(Instant at) {
        Actor admin = new Actor(admin(random.nextInt(ADMINS)), "super_admin", "192.0.2." + random.nextInt(ADMINS));
        String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
        return new AuditPast.Done(
                at,
                Deed.of(admin, action, someone()).changing("before", "after").because("made up"));
    }

    private void raise(int number, Instant at) {
        String id = Ids.derived("abc", at, "seeded case " + number);
        String rule = RULES.get(number % RULES.size());
        String subject = rule.equals("SIGN_INS") ? "192.0.2." + number : people.id(number * USERS_A_CASE);
        String state = STATES.get(number % STATES.size());
        Document raised = new Document("_id", id)
                .append("rule", rule)
                .append("subject", subject)
                .append("state", state)
                .append("count", 60L + number % 40)
                .append("limit", 50L)
                .append("evidence", List.of("Made up, number " + number))
                .append("created_at", Date.from(at))
                .append("seen_at", Date.from(at));
        boolean open = state.equals("open");
        if (!open) {
            raised.append("reviewer", admin(number % ADMINS))
                    .append("reason", "made up")
                    .append("reviewed_at", Date.from(at.plusSeconds(3_600)));
        }
        store.add("abuse_cases", raised);
        String key = rule.toLowerCase(Locale.ROOT) + ":" + subject;
        if (open) store.add("abuse_open", new Document("_id", key).append("case", id));
    }

    /** Carried out, to the last row, which gave nothing: the ledger knows of no such credits. */
    private Document file(int number, Instant at) {
        List<Document> rows = new ArrayList<>();
        List<Integer> refused = new ArrayList<>();
        for (int line = 2; line < ROWS + 2; line++) {
            String account = someone();
            rows.add(new Document("line", line)
                    .append("named", account)
                    .append("account", account)
                    .append("credits", -1_000_000L)
                    .append("reason", ""));
            refused.add(line);
        }
        return new Document("_id", "seeded-%06d".formatted(number))
                .append("name", "made-up-" + number + ".csv")
                .append("uploader", admin(number % ADMINS))
                .append("uploaded_at", Date.from(at))
                .append("rows", rows)
                .append("faults", List.of())
                .append(
                        "execution",
                        new Document("actor", admin(number % ADMINS))
                                .append("role", "super_admin")
                                .append("address", "192.0.2.1")
                                .append("reason", "made up")
                                .append("began_at", Date.from(at))
                                .append("done", ROWS)
                                .append("refused", refused));
    }

    private Instant at(int number, int of) {
        return now.minus(Duration.ofMillis(PAST.toMillis() * (of - number) / of));
    }

    private String someone() {
        return people.id(random.nextInt(people.count()));
    }

    private String admin(int number) {
        return Ids.derived("usr", people.registered(0), "seeded admin " + number);
    }
}
