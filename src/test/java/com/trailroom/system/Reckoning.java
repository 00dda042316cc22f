package com.trailroom.system;

import static com.trailroom.support.ApiClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Holds what a customer was promised against what the API shows him. */
final class Reckoning {

    private static final Set<String> ENDED = Set.of("completed", "failed", "cancelled");

    private final ApiClient api;
    private final Promises promises;
    private final Map<String, JsonObject> jobs = new HashMap<>();

    private Reckoning(Customer customer) {
        api = customer.api();
        promises = customer.promises;
    }

    /** Once all his jobs have ended; {@code credits} is what he began with. */
    static void of(Customer customer, long credits) {
        Reckoning reckoning = new Reckoning(customer);
        all(reckoning.api, "/tryons").forEach(job -> reckoning.jobs.put(job.getString("id"), job));
        reckoning.jobsAreThereOnce();
        reckoning.picturesAreThere();
        reckoning.creditsAddUp(credits);
        reckoning.promises.accounts.forEach(token ->
                assertEquals(200, reckoning.api.withToken(token).get("/auth/me").statusCode(), "an account is lost"));
    }

    /** Waits until none of his jobs is queued or being worked on. */
    static void awaitEnd(Customer customer, long deadlineNanos) throws InterruptedException {
        for (String status : List.of("queued", "processing", "queued")) {
            while (!json(customer.api().get("/tryons?limit=1&status=" + status))
                    .getJsonArray("data")
                    .isEmpty()) {
                assertTrue(System.nanoTime() < deadlineNanos, "jobs are still " + status);
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    /** Waits for what nobody sees: a submission that a crash cut off behind its debit is given up a minute later. */
    static void awaitGivenUp(Customer customer, long credits, long deadlineNanos) throws InterruptedException {
        while (System.nanoTime() < deadlineNanos) {
            Reckoning reckoning = new Reckoning(customer);
            all(reckoning.api, "/tryons").forEach(job -> reckoning.jobs.put(job.getString("id"), job));
            long balance = json(reckoning.api.get("/credits")).getInt("total");
            if (balance == reckoning.expected(credits + reckoning.granted())) return;
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void jobsAreThereOnce() {
        assertEquals(Set.of(), promises.broken);
        Set<String> told = new HashSet<>(promises.jobs.values());
        assertEquals(promises.jobs.size(), told.size(), "two keys are one job");
        Set<String> batches = new HashSet<>(promises.batches.values());
        assertEquals(promises.batches.size(), batches.size(), "two keys are one batch");
        told.addAll(promises.keyless);
        told.addAll(promises.batchJobs);
        Set<String> untold = new HashSet<>(jobs.keySet());
        untold.removeAll(told);
        assertTrue(jobs.keySet().containsAll(told), "an accepted job is lost");
        List<String> never = untold.stream()
                .filter(id -> !jobs.get(id)
                        .getJsonObject("metadata")
                        .getString("note")
                        .equals("none"))
                .toList();
        assertEquals(List.of(), never, "jobs that no key was answered with");
        assertTrue(untold.size() <= promises.keylessUnanswered.get(), "more jobs than were asked for");
        jobs.values().forEach(job -> assertTrue(ENDED.contains(job.getString("status")), job.toString()));
        promises.cancelled.forEach(id -> assertEquals("cancelled", jobs.get(id).getString("status")));
    }

    private void picturesAreThere() {
        for (String id : promises.pictures) assertEquals(200, status("/images/" + id), "a picture is lost");
        jobs.forEach((id, job) -> {
            if (!job.getString("status").equals("completed")) return;
            int status = status("/tryons/" + id + "/result");
            if (promises.deleted.contains(id)) assertEquals(404, status, "a deleted picture is back");
            else if (job.containsKey("result")) assertEquals(200, status, "a result is lost");
        });
    }

    private void creditsAddUp(long credits) {
        Map<String, Integer> usages = new HashMap<>();
        Map<String, Integer> refunds = new HashMap<>();
        long sum = 0;
        for (JsonObject entry : all(api, "/credits/transactions")) {
            sum += entry.getInt("free") + entry.getInt("purchased");
            Map<String, Integer> counts =
                    switch (entry.getString("type")) {
                        case "usage" -> usages;
                        case "refund" -> refunds;
                        default -> new HashMap<>();
                    };
            counts.merge(entry.getString("reference"), 1, Integer::sum);
        }
        JsonObject balance = json(api.get("/credits"));
        assertEquals(balance.getInt("total"), sum, "the balance is not the sum of the ledger");
        assertEquals(expected(credits + granted()), balance.getInt("total"), "only completed jobs cost");
        jobs.forEach((id, job) -> {
            boolean given = !job.getString("status").equals("completed");
            int paid = usages.getOrDefault(job.getString("batch_id", id), 0);
            boolean abandoned = given && paid == 0; // ended before it was debited
            assertTrue(paid == 1 || abandoned, id + " was debited " + paid + " times");
            assertEquals(given && !abandoned ? 1 : 0, refunds.getOrDefault(id, 0), id + " was refunded");
        });
        usages.keySet().removeAll(promises.batches.values());
        assertTrue(jobs.keySet().containsAll(usages.keySet()), "a debit without a job");
    }

    private long granted() {
        return all(api, "/credits/transactions").stream()
                .filter(entry -> entry.getString("type").equals("free"))
                .mapToInt(entry -> entry.getInt("free"))
                .sum();
    }

    private long expected(long credits) {
        return credits
                - jobs.values().stream()
                        .filter(job -> job.getString("status").equals("completed"))
                        .count();
    }

    private int status(String path) {
        return api.get(path).statusCode();
    }

    private static List<JsonObject> all(ApiClient api, String path) {
        List<JsonObject> all = new java.util.ArrayList<>();
        String after = "";
        while (true) {
            JsonObject page = json(api.get(path + "?limit=100" + after));
            page.getJsonArray("data").forEach(one -> all.add(one.asJsonObject()));
            if (!page.getBoolean("has_more")) return all;
            after = "&starting_after=" + page.getString("next_cursor").replace(":", "%3A");
        }
    }
}
