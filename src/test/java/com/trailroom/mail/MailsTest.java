package com.trailroom.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.config.Seal;
import com.trailroom.mail.Mailer.Handover;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailsTest {

    private static final String LINK = "https://trailroom.example.org/secret-link";

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final MailStore store = new MailStore(memory.database());
    private final Envelope envelope = new Envelope(new Seal(new byte[32]));
    private final List<Mail> sent = new CopyOnWriteArrayList<>();
    private Handover answer = new Handover.Accepted();

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void sendsALetterAtOnceAndErasesWhatItSays() {
        mails(Runnable::run).send(letter("key", "alice@example.org"));
        assertEquals("alice@example.org", sent.get(0).to());
        assertTrue(sent.get(0).text().contains(LINK));
        assertEquals("sent", stored().getString("status"));
        assertFalse(stored().containsKey("sealed"));
    }

    @Test
    void keepsALetterBeforeAnythingIsSentAndKeepsItSecret() {
        mails(task -> {}).send(letter("key", "alice@example.org"));
        assertEquals("queued", stored().getString("status"));
        assertTrue(stored().containsKey("sealed"));
        assertFalse(stored().toJson().contains("secret-link"));
        queue(Runnable::run).pump();
        assertEquals(1, sent.size());
    }

    @Test
    void sendsOneMailForOneKeyHoweverManyAskAtOnce() throws Exception {
        Race.of(16, i -> {
            mails(Runnable::run).send(letter("key", "alice@example.org"));
            return i;
        });
        assertEquals(1, sent.size());
        mails(Runnable::run).send(letter("another", "alice@example.org"));
        assertEquals(2, sent.size());
    }

    @Test
    void sendsEachMailOnceHoweverManyNodesSend() throws Exception {
        for (int i = 0; i < 50; i++) mails(task -> {}).send(letter("key" + i, "alice@example.org"));
        Race.of(8, i -> {
            queue(Runnable::run).pump();
            return i;
        });
        assertEquals(50, sent.size());
        assertEquals(50, sent.stream().map(Mail::id).distinct().count());
    }

    @Test
    void triesEightTimesOverADayThenKeepsItAsFailedWithoutItsText() {
        answer = new Handover.Deferred("451 later");
        mails(Runnable::run).send(letter("key", "alice@example.org"));
        Duration waited = Duration.ZERO;
        for (Duration pause : MailQueue.PAUSES) {
            clock.move(pause.minusSeconds(1));
            queue(Runnable::run).pump();
            clock.move(Duration.ofSeconds(1));
            queue(Runnable::run).pump();
            waited = waited.plus(pause);
        }
        assertEquals(8, sent.size());
        assertEquals("failed", stored().getString("status"));
        assertEquals("451 later", stored().getString("last_error"));
        assertFalse(stored().containsKey("sealed"));
        assertTrue(waited.compareTo(Duration.ofDays(1)) < 0, waited.toString());
        clock.move(Duration.ofDays(2));
        queue(Runnable::run).pump();
        assertEquals(8, sent.size());
    }

    @Test
    void givesUpAtOnceOnAnAddressThatIsRefused() {
        answer = new Handover.Refused("550 no such user");
        mails(Runnable::run).send(letter("key", "alice@example.org"));
        assertEquals("failed", stored().getString("status"));
    }

    @Test
    void takesOverWhatACrashedNodeWasSendingAndIgnoresThatNodeWhenItComesBack() {
        mails(task -> {}).send(letter("key", "alice@example.org"));
        MailStore.Claim crashed = store.claim(clock.instant(), clock.instant().plus(MailQueue.LEASE))
                .orElseThrow();
        queue(Runnable::run).pump();
        assertEquals(0, sent.size());
        clock.move(MailQueue.LEASE);
        queue(Runnable::run).pump();
        assertEquals(crashed.id(), sent.get(0).id());
        store.defer(crashed, clock.instant(), "late");
        store.failed(crashed, clock.instant(), "late");
        assertEquals("sent", stored().getString("status"));
    }

    @Test
    void retriesWhatTheMailerStumblesOver() {
        Mailer stumbling = mail -> {
            throw new IllegalStateException("a bug");
        };
        mails(Runnable::run, stumbling).send(letter("key", "alice@example.org"));
        assertEquals("queued", stored().getString("status"));
        assertEquals("IllegalStateException", stored().getString("last_error"));
    }

    @Test
    void neverSendsMoreAtOnceThanItHasPlacesAndMakesNobodyWait() throws Exception {
        CountDownLatch slowServer = new CountDownLatch(1);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Mailer slow = mail -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                slowServer.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            now.decrementAndGet();
            sent.add(mail);
            return new Handover.Accepted();
        };
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Mails mails = mails(threads, slow);
            for (int i = 0; i < 20; i++) mails.send(letter("key" + i, "alice@example.org"));
            assertEquals(0, sent.size(), "all were taken while none was sent");
            slowServer.countDown();
            for (int i = 0; i < 200 && sent.size() < 20; i++) Thread.sleep(50);
            assertEquals(20, sent.size());
            assertTrue(most.get() <= 3, most.toString());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void forgetsAnAddress() {
        mails(task -> {}).send(letter("key", "alice@example.org"));
        mails(task -> {}).send(letter("other", "bob@example.org"));
        mails(task -> {}).forget("alice@example.org");
        queue(Runnable::run).pump();
        assertEquals(List.of("bob@example.org"), sent.stream().map(Mail::to).toList());
        assertEquals(1, memory.database().getCollection("mails").countDocuments());
    }

    @Test
    void forgetsWhatWasSentAMonthAgo() {
        Mails mails = mails(Runnable::run);
        mails.send(letter("key", "alice@example.org"));
        clock.move(Duration.ofDays(29));
        mails.prune();
        assertEquals(1, memory.database().getCollection("mails").countDocuments());
        clock.move(Duration.ofDays(2));
        mails.prune();
        assertEquals(0, memory.database().getCollection("mails").countDocuments());
    }

    private Mails mails(Executor executor) {
        return mails(executor, recording());
    }

    private Mails mails(Executor executor, Mailer mailer) {
        MailQueue queue = new MailQueue(store, envelope, mailer, executor, 3, clock);
        return new Mails(new Composer("https://trailroom.example.org"), envelope, store, queue, clock);
    }

    private MailQueue queue(Executor executor) {
        return new MailQueue(store, envelope, recording(), executor, 3, clock);
    }

    private Mailer recording() {
        return mail -> {
            sent.add(mail);
            return answer;
        };
    }

    private Document stored() {
        return memory.database().getCollection("mails").find().first();
    }

    private static Letter letter(String key, String to) {
        return new Letter(key, to, "verify-address", Map.of("address", to, "hours", 24, "link", LINK));
    }
}
