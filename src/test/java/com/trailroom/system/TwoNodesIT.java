package com.trailroom.system;

import static com.trailroom.support.ApiClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.store.embedded.EmbeddedMongo;
import com.trailroom.support.ApiClient;
import com.trailroom.support.GeminiStub;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Two nodes on one database and one folder of pictures; one is killed in the middle of its work. The database is an embedded
 * store that neither owns, which both reach as they would reach MongoDB.
 */
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
class TwoNodesIT {

    private static final Duration BOOT = Duration.ofMinutes(6);
    private static final Duration TAKEOVER = Duration.ofSeconds(45);
    private static final String ALICE = "alice@example.org";
    private static final long CREDITS = 1000;
    private static final int JOBS = 12;
    private static final List<String> JAVA = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Random random = new Random();
    private final Path first = SystemFolder.fresh("node-1");
    private final Path second = SystemFolder.fresh("node-2");

    @Test
    void takesOverWithinFortyFiveSecondsWhatADeadNodeWasWorkingOn() throws Exception {
        byte[] made = SmallPictures.random(random);
        try (GeminiStub quick = new GeminiStub(made, Duration.ZERO);
                GeminiStub slow = new GeminiStub(made, Duration.ofSeconds(50))) {
            Seeded.accounts(Seeded.store(first), CREDITS, List.of(ALICE));
            try (EmbeddedMongo shared = EmbeddedMongo.open(Seeded.store(first));
                    Product survivor = started(first, environment(shared, quick))) {
                Product victim = started(second, environment(shared, slow));
                try {
                    killAtWork(survivor, victim);
                } finally {
                    victim.kill();
                }
                assertEverythingEnded(Seeded.signedIn(survivor.url(), ALICE));
            }
        }
        StoreCheck.of(Seeded.store(first));
    }

    private void killAtWork(Product survivor, Product victim) throws InterruptedException {
        ApiClient alice = Seeded.signedIn(victim.url(), ALICE);
        List<String> jobs = submitted(alice);
        Map<String, JsonObject> held = held(alice, jobs);
        assertFalse(held.isEmpty(), "the victim was given nothing to do");
        victim.kill();
        long killed = System.nanoTime();
        ApiClient same = Seeded.signedIn(survivor.url(), ALICE);
        for (String id : held.keySet()) {
            while (isStillHeld(same, id, held.get(id))) {
                assertTrue(System.nanoTime() - killed < TAKEOVER.toNanos(), id + " was not taken over");
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        System.out.printf(
                "TwoNodesIT: %d jobs of the dead node were taken over %.1f s after it was killed%n",
                held.size(), (System.nanoTime() - killed) / 1e9);
    }

    /** Through the node that will die, which works on what it is given unless the other is faster. */
    private List<String> submitted(ApiClient alice) {
        String person = upload(alice);
        String garment = upload(alice);
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            String body =
                    """
                    {"mode": "top_only", "person_image": "%s", "garment_images": ["%s"]}"""
                            .formatted(person, garment);
            var answer = alice.post("/tryons", body, "Idempotency-Key", "job-" + i);
            assertEquals(202, answer.statusCode(), answer.body());
            jobs.add(json(answer).getString("id"));
        }
        return jobs;
    }

    /** Those that the slow one works on: the quick one's are done in no time. */
    private static Map<String, JsonObject> held(ApiClient alice, List<String> jobs) throws InterruptedException {
        TimeUnit.SECONDS.sleep(5);
        Map<String, JsonObject> held = new HashMap<>();
        for (String id : jobs) {
            JsonObject job = json(alice.get("/tryons/" + id));
            if (job.getString("status").equals("processing")) held.put(id, job);
        }
        return held;
    }

    private static boolean isStillHeld(ApiClient alice, String id, JsonObject before) {
        JsonObject job = json(alice.get("/tryons/" + id));
        return job.getString("status").equals("processing")
                && Instant.parse(job.getString("started_at")).equals(Instant.parse(before.getString("started_at")));
    }

    private static void assertEverythingEnded(ApiClient alice) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        JsonObject page = json(alice.get("/tryons?limit=100"));
        while (!page.getJsonArray("data").stream()
                .allMatch(job -> job.asJsonObject().getString("status").equals("completed"))) {
            assertTrue(System.nanoTime() < end, page.toString());
            TimeUnit.MILLISECONDS.sleep(500);
            page = json(alice.get("/tryons?limit=100"));
        }
        assertEquals(JOBS, page.getJsonArray("data").size());
        page.getJsonArray("data")
                .forEach(job -> assertEquals(
                        200,
                        alice.get("/tryons/" + job.asJsonObject().getString("id") + "/result")
                                .statusCode()));
        assertEquals(CREDITS + 3 - JOBS, json(alice.get("/credits")).getInt("total"));
    }

    private String upload(ApiClient alice) {
        String image = Base64.getEncoder().encodeToString(SmallPictures.random(random));
        return json(alice.post("/images", "{\"image_base64\": \"" + image + "\"}"))
                .getString("id");
    }

    /** On one store, with the same keys and pictures. */
    private Map<String, String> environment(EmbeddedMongo shared, GeminiStub gemini) {
        Map<String, String> environment = new HashMap<>(Seeded.environment(gemini.url()));
        environment.put("TRAILROOM_MONGODB_URI", shared.uri());
        environment.put(
                "TRAILROOM_DATA_DIR", first.resolve("data").toAbsolutePath().toString());
        environment.put("TRAILROOM_IMAGE_STORE", "files");
        return environment;
    }

    private static Product started(Path folder, Map<String, String> environment) throws InterruptedException {
        Product product = Product.start(new Product.Setup(folder, JAVA, environment));
        try {
            product.awaitReady(BOOT);
        } catch (RuntimeException e) {
            product.kill();
            throw e;
        }
        return product;
    }
}
