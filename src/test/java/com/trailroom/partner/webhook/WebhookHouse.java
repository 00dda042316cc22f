package com.trailroom.partner.webhook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.config.Seal;
import com.trailroom.guard.outbound.LoopbackCalls;
import com.trailroom.guard.outbound.OutboundCalls;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The room as it is put together, on an empty database, with partners on this machine. The clock begins with the real time. */
final class WebhookHouse implements AutoCloseable {

    static final String BOB = "usr_bob";
    static final Set<EventType> TRYONS = Set.of(EventType.TRYON_COMPLETED, EventType.TRYON_FAILED);

    final MemoryDatabase memory = new MemoryDatabase();
    final MovableClock clock = new MovableClock();
    final HookServer server = new HookServer();
    final List<EndpointSwitchedOff> news = new CopyOnWriteArrayList<>();
    final EndpointStore endpoints = new EndpointStore(memory.database(), memory.documents());
    final DeliveryStore store = new DeliveryStore(memory.database());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final EndpointSecrets secrets = new EndpointSecrets(new Seal(new byte[32]));
    private final OutboundCalls calls = LoopbackCalls.devMode();
    private final AttemptSchedule schedule = new AttemptSchedule(AttemptSchedule.USUAL);
    private final AtomicInteger causes = new AtomicInteger();
    final Webhooks webhooks = new Webhooks(endpoints, store, secrets, calls, clock);
    final Outbox outbox = new Outbox(endpoints, store, schedule, clock);
    final DeliveryQueue queue = node();
    final Deliveries deliveries = new Deliveries(store, endpoints, outbox, queue, clock);

    WebhookHouse() {
        clock.move(Duration.between(clock.instant(), Instant.now()));
    }

    /** What another node has of its own. */
    DeliveryQueue node() {
        Courier courier = new Courier(endpoints, store, secrets, calls, schedule, news::add, clock);
        return new DeliveryQueue(store, courier, threads, clock);
    }

    IssuedEndpoint bobListensAt(String path) {
        return listens(BOB, path);
    }

    IssuedEndpoint listens(String accountId, String path) {
        return webhooks.create(accountId, server.url(path), TRYONS, true);
    }

    WebhookEvent happens() {
        return happens(BOB);
    }

    /** Something new happens to an account, and is announced; what was due is sent. */
    WebhookEvent happens(String accountId) {
        WebhookEvent event = event(accountId, "job_" + causes.incrementAndGet());
        outbox.announce(event);
        queue.pump();
        return event;
    }

    WebhookEvent event(String accountId, String cause) {
        return WebhookEvent.of(
                EventType.TRYON_COMPLETED,
                accountId,
                true,
                clock.instant(),
                cause,
                Json.createObjectBuilder()
                        .add("id", cause)
                        .add("name", "Größe ✓")
                        .build());
    }

    void later(Duration time) {
        clock.move(time);
        queue.pump();
    }

    Delivery delivery(WebhookEvent event, IssuedEndpoint to) {
        return find(event, to).orElseThrow();
    }

    Optional<Delivery> find(WebhookEvent event, IssuedEndpoint to) {
        return store.find(Delivery.key(event.id(), to.endpoint().id()));
    }

    /** Waits until it stands so, with so many attempts. */
    Delivery await(WebhookEvent event, IssuedEndpoint to, Delivery.Status status, int attempts) {
        await(() -> find(event, to)
                .filter(found -> found.status() == status && found.attempts().size() == attempts)
                .isPresent());
        return delivery(event, to);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertTrue(condition.getAsBoolean(), "it did not come to that in time");
    }

    @Override
    public void close() {
        server.close();
        threads.shutdown();
        try {
            assertTrue(threads.awaitTermination(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        memory.close();
    }
}
