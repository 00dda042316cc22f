package com.trailroom.system;

import static com.trailroom.support.ApiClient.json;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.GeminiStub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Kills the running product in the middle of its work, again and again, and holds it to everything it had promised. With
 * {@code -Dsystem.kills=20} it is killed more often than the usual three times.
 */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class SystemKillIT {

    private static final int KILLS = Integer.getInteger("system.kills", 3);
    private static final int CUSTOMERS = 6;
    private static final int PROMISES_A_KILL = 60;
    private static final long CREDITS = 10_000;
    private static final Duration BOOT = Duration.ofMinutes(6);
    /** What the product promises: a dead node's work is taken over in this time. */
    private static final Duration TAKEOVER = Duration.ofSeconds(45);

    private final Random random = new Random();
    private final List<Customer> customers = new ArrayList<>();
    private Product product;

    @Test
    void keepsEveryPromiseWhenItIsKilled() throws Exception {
        Path folder = SystemFolder.fresh("kill");
        byte[] made = SmallPictures.random(random);
        ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS);
        try (GeminiStub gemini = new GeminiStub(made, Duration.ofMillis(1500))) {
            Product.Setup setup = new Product.Setup(
                    folder,
                    List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                    Seeded.environment(gemini.url()));
            Seeded.accounts(
                    Seeded.store(folder),
                    CREDITS,
                    IntStream.range(0, CUSTOMERS).mapToObj(SystemKillIT::email).toList());
            int port = Product.freePort();
            product = started(setup, port);
            enter(product.url());
            customers.forEach(threads::execute);
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitPromises(PROMISES_A_KILL);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(1000));
                List<String> held = held();
                product.kill();
                product = started(setup, port);
                awaitTakeover(held);
            }
            leave(threads);
            settle();
            product.close();
        } finally {
            threads.shutdownNow();
            product.kill();
        }
        StoreCheck.of(Seeded.store(folder));
    }

    private Product started(Product.Setup setup, int port) throws InterruptedException {
        long began = System.nanoTime();
        Product started = Product.start(setup, port);
        try {
            started.awaitReady(BOOT);
        } catch (RuntimeException e) {
            started.kill();
            throw e;
        }
        report("ready after %.1f s", since(began));
        return started;
    }

    private void enter(String site) {
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(new Customer(site, Seeded.signedIn(site, email(i)), random.nextLong()));
        }
    }

    /** Waits until so much more is promised; a busy machine takes its time. */
    private void awaitPromises(int more) throws InterruptedException {
        int wanted = sum(Promises::count) + more;
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (sum(Promises::count) < wanted && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(10);
    }

    /** Jobs that are being worked on, as far as their owners see. */
    private List<String> held() {
        List<String> held = new ArrayList<>();
        for (Customer customer : customers) {
            json(customer.api().get("/tryons?limit=100&status=processing"))
                    .getJsonArray("data")
                    .forEach(job -> held.add(job.asJsonObject().getString("id")));
        }
        return held;
    }

    /** Waits until each has ended. */
    private void awaitTakeover(List<String> held) throws InterruptedException {
        long ready = System.nanoTime();
        for (Customer customer : customers) {
            for (String id : held) {
                while (isHeld(customer, id)) {
                    long waited = System.nanoTime() - ready;
                    assertTrue(waited < TAKEOVER.toNanos(), id + " was not taken over");
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        }
        report("%d jobs were being worked on; all ended %.1f s after it was ready", held.size(), since(ready));
    }

    private static boolean isHeld(Customer customer, String id) {
        var answer = customer.api().get("/tryons/" + id);
        if (answer.statusCode() == 404) return false; // another customer's
        String status = json(answer).getString("status");
        return status.equals("processing") || status.equals("queued");
    }

    private void leave(ExecutorService threads) throws InterruptedException {
        customers.forEach(Customer::leave);
        threads.shutdown();
        assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES), "a customer does not get an answer");
    }

    private void settle() throws InterruptedException {
        long began = System.nanoTime();
        long deadline = began + Duration.ofMinutes(3).toNanos();
        for (Customer customer : customers) customer.settle(deadline);
        for (Customer customer : customers) Reckoning.awaitEnd(customer, deadline);
        report("all was answered and done %.1f s after the last request", since(began));
        for (Customer customer : customers) Reckoning.awaitGivenUp(customer, CREDITS, deadline);
        for (Customer customer : customers) Reckoning.of(customer, CREDITS);
        report(
                "%d kills: %d keyed jobs, %d batches, %d keys repeated, %d jobs without a key, %d pictures, %d cancelled, %d deleted,"
                        + " %d accounts",
                KILLS,
                sum(promises -> promises.jobs.size()),
                sum(promises -> promises.batches.size()),
                sum(promises -> promises.replays.get()),
                sum(promises -> promises.keyless.size()),
                sum(promises -> promises.pictures.size()),
                sum(promises -> promises.cancelled.size()),
                sum(promises -> promises.deleted.size()),
                sum(promises -> promises.accounts.size()));
    }

    private int sum(ToIntFunction<Promises> count) {
        return customers.stream()
                .map(customer -> customer.promises)
                .mapToInt(count)
                .sum();
    }

    private static String email(int number) {
        return "customer" + number + "@example.org";
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static void report(String form, Object... values) {
        System.out.println("SystemKillIT: " + form.formatted(values));
    }
}
