package com.trailroom.seed;

import com.trailroom.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * Tells the story of some months in the order in which it happened: people register, get free credits, ask for try-ons, and buy
 * when their credits do not last.
 */
final class Seeding {

    private static final Duration PAST_MIDNIGHT = Duration.ofMinutes(1);
    private static final double ENTRIES_A_JOB = 1.3;
    private static final int BITS = 24;
    private static final int DAY = 86_400;
    private static final List<Integer> PLANS = List.of(300, 300, 300, 2_100, 2_100, 10_000);

    private final Random random = new Random(20_261_125);
    private final Size size;
    private final SeedStore store;
    private final Instant begin;
    private final Instant now;
    private final People people;
    private final Consumer<String> news;
    private final Map<String, Integer> invoices = new TreeMap<>();
    private int entries;
    private int sales;

    /** {@code now} is the end of the story; {@code news} hears how far it got. */
    Seeding(Size size, SeedStore store, Instant now, Consumer<String> news) {
        this.size = size;
        this.store = store;
        this.now = now;
        this.news = news;
        this.begin = now.minus(People.PAST);
        this.people = People.until(now, size.users());
    }

    void run() {
        long[] wishes = wishes();
        Instant midnight = begin.truncatedTo(ChronoUnit.DAYS).plus(PAST_MIDNIGHT);
        for (int i = 0; i < wishes.length; i++) {
            Instant at = begin.plusMillis(wishes[i] >> BITS);
            for (; midnight.isBefore(at); midnight = midnight.plus(Duration.ofDays(1))) {
                grantMany(midnight, wishes.length - i);
            }
            tryOn(i, (int) (wishes[i] & (1L << BITS) - 1), at);
            if ((i + 1) % 50_000 == 0) news.accept((i + 1) + " jobs, " + entries + " entries");
        }
        grantMany(now.minus(Duration.ofMinutes(1)), 0);
        register();
        use();
        invoices.forEach((series, last) ->
                store.add("invoice_counters", new Document("_id", series).append("last", (long) last)));
        news.accept(size.users() + " users, " + size.jobs() + " jobs, " + entries + " entries, " + sales + " orders");
    }

    /** Who asks for a try-on when, in order; a fifth of the people want most of them. */
    private long[] wishes() {
        long[] wishes = new long[size.jobs()];
        for (int i = 0; i < wishes.length; i++) {
            int person = random.nextInt(size.users());
            if (random.nextInt(10) < 8) person -= person % 5;
            long from = Duration.between(begin, people.registered(person)).toMillis();
            long at = from + 1 + (long) (random.nextDouble() * (People.PAST.toMillis() - from - 60_000));
            wishes[i] = at << BITS | person;
        }
        Arrays.sort(wishes);
        return wishes;
    }

    private void tryOn(int number, int person, Instant at) {
        boolean outfit = random.nextInt(3) == 0;
        int cost = outfit ? 2 : 1;
        int luck = random.nextInt(100);
        grant(person, at.minusMillis(20));
        if (people.free[person] + people.bought[person] < cost) buy(person, at.minusMillis(10));
        String job = Ids.derived("job", at, "seeded job " + number);
        int free = Math.min(people.free[person], cost);
        move(person, at, "usage:" + job, "usage", job, -free, free - cost);
        store.add("tryon_jobs", Made.job(job, people.id(person), at, outfit, luck));
        if (luck < 7 || luck >= 97) {
            move(person, at.plusMillis(3_000 + luck * 131L), "refund:" + job, "refund", job, free, cost - free);
        }
    }

    /** Today's free credits, once a day, unless the person pays. */
    private boolean grant(int person, Instant at) {
        int day = (int) (at.getEpochSecond() / DAY);
        if (people.paying[person] || people.granted[person] >= day) return false;
        people.granted[person] = day;
        String name = Instant.ofEpochSecond((long) day * DAY).toString().substring(0, 10);
        String operation = "free:" + people.id(person) + ":" + name;
        move(person, at, operation, "free", name, People.FREE_A_DAY - people.free[person], 0);
        return true;
    }

    private void buy(int person, Instant at) {
        if (random.nextInt(12) == 0) {
            store.add("payments", sale(person, 300, at.minusMillis(5)).payment(false));
        }
        Sale sale = sale(person, PLANS.get(random.nextInt(PLANS.size())), at);
        store.add("payments", sale.payment(true));
        store.add("invoices", sale.invoice(invoices.merge(sale.series(), 1, Integer::sum)));
        people.paying[person] = true;
        move(person, at, "purchase:" + sale.paymentId(), "purchase", sale.paymentId(), 0, sale.credits());
    }

    private Sale sale(int person, int credits, Instant at) {
        return new Sale(sales++, people.id(person), credits, at);
    }

    private void move(int person, Instant at, String operation, String type, String cause, int free, int bought) {
        people.free[person] += free;
        people.bought[person] += bought;
        people.sequence[person]++;
        entries++;
        store.add("credit_transactions", type, Made.entry(people, person, at, operation, type, cause, free, bought));
    }

    /**
     * The daily grant to as many as are needed to come to the entries that are wanted; {@code jobs} are still to come, with
     * grants, purchases and refunds of their own.
     */
    private void grantMany(Instant at, int jobs) {
        long missing = size.entries() - entries - Math.round(jobs * ENTRIES_A_JOB);
        long days = 1 + Duration.between(at, now).toDays();
        long wanted = jobs == 0 ? missing : missing / days;
        for (int person = 0; person < people.count() && wanted > 0; person++) {
            int next = (int) ((person + at.getEpochSecond()) % people.count());
            if (people.registered(next).isBefore(at) && grant(next, at)) wanted--;
        }
    }

    private void register() {
        for (int person = 0; person < people.count(); person++) {
            store.add("users", Made.user(people, person, now));
            if (person % 3 == 0) {
                Instant at = now.minus(Duration.ofMinutes(1 + random.nextInt(6 * 24 * 60)));
                if (at.isAfter(people.registered(person))) {
                    store.add("sessions", Made.session(people, person, at, person));
                }
            }
            if ((person + 1) % 20_000 == 0) news.accept((person + 1) + " users");
        }
    }

    private void use() {
        List<String> endpoints = List.of("POST /tryons", "GET /tryons/{id}", "GET /tryons", "GET /credits");
        int number = 0;
        for (int day = 0; day < 90; day++) {
            Instant at = now.minus(Duration.ofDays(day));
            for (int key = 0; key < 40; key++) {
                int person = key * 5 % people.count();
                if (people.registered(person).isAfter(at)) continue;
                for (String endpoint : endpoints) {
                    String account = people.id(person);
                    store.add(
                            "api_usage",
                            Made.usage(at, account, number++ * 40 + key, endpoint, 1 + random.nextInt(900)));
                }
            }
        }
    }
}
