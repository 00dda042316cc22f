package com.trailroom.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SessionsTest {

    private static final byte[] KEY = "an example key of thirty-two b..".getBytes();
    private static final Account ALICE =
            new Account("usr_alice", "a@example.org", "Alice", "user", true, false, Instant.EPOCH);

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final BearerMemory remembered = new BearerMemory(clock);
    private final Sessions sessions = new Sessions(
            new SessionStore(memory.database(), memory.documents()),
            new AccessTokens(KEY, clock),
            new RefreshTokens(KEY),
            remembered,
            clock);

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void knowsWhoseTokenItIs() {
        Verification.Valid valid = assertInstanceOf(Verification.Valid.class, sessions.verify(begin().access()));
        assertEquals("usr_alice", valid.accountId());
    }

    @Test
    void writesASessionWithItsTimesAsDates() {
        begin();
        Date now = Date.from(clock.instant());
        Document session = memory.database().getCollection("sessions").find().first();
        assertTrue(session.remove("_id").toString().startsWith("ses_"));
        assertEquals(
                new Document("user_id", "usr_alice")
                        .append("generation", 0)
                        .append("rotated_at", now)
                        .append("seen_at", now)
                        .append("stepped_up_at", now)
                        .append("place", "")
                        .append("expires_at", Date.from(clock.instant().plus(Duration.ofDays(7))))
                        .append("created_at", now)
                        .append("device", "a test")
                        .append("revoked", false),
                session);
    }

    @Test
    void tellsAnExpiredToken() {
        TokenPair pair = begin();
        clock.move(Duration.ofHours(1));
        assertInstanceOf(Verification.Expired.class, sessions.verify(pair.access()));
    }

    @Test
    void givesTheNextPairForARefreshToken() {
        TokenPair first = begin();
        clock.move(Duration.ofDays(6));
        TokenPair second = sessions.refresh(first.refresh()).orElseThrow();
        assertNotEquals(first.refresh(), second.refresh());
        assertInstanceOf(Verification.Valid.class, sessions.verify(second.access()));
    }

    @Test
    void endsTheSessionWhenAnOldRefreshTokenComesBack() {
        TokenPair first = begin();
        TokenPair second = sessions.refresh(first.refresh()).orElseThrow();
        clock.move(Duration.ofSeconds(11));
        assertEquals(Optional.empty(), sessions.refresh(first.refresh()));
        assertEquals(Optional.empty(), sessions.refresh(second.refresh()));
        assertInstanceOf(Verification.Invalid.class, sessions.verify(second.access()));
    }

    @Test
    void givesTheSamePairAgainWhenTheAnswerWasLost() {
        TokenPair first = begin();
        TokenPair second = sessions.refresh(first.refresh()).orElseThrow();
        clock.move(Duration.ofSeconds(10));
        assertEquals(
                second.refresh(),
                sessions.refresh(first.refresh()).orElseThrow().refresh());
        assertTrue(sessions.refresh(second.refresh()).isPresent());
    }

    @Test
    void givesRacingRefreshesTheSameSuccessor() throws Exception {
        TokenPair first = begin();
        List<String> successors =
                Race.of(8, i -> sessions.refresh(first.refresh()).orElseThrow().refresh());
        assertEquals(1, successors.stream().distinct().count());
    }

    @Test
    void forgetsASessionAfterSevenQuietDays() {
        TokenPair pair = begin();
        clock.move(Duration.ofDays(7));
        assertEquals(Optional.empty(), sessions.refresh(pair.refresh()));
    }

    @Test
    void endsASessionAtSignOut() {
        TokenPair pair = begin();
        sessions.end(pair.refresh());
        assertInstanceOf(Verification.Invalid.class, sessions.verify(pair.access()));
        assertEquals(Optional.empty(), sessions.refresh(pair.refresh()));
    }

    @Test
    void endsNoSessionForAMadeUpRefreshToken() {
        TokenPair pair = begin();
        String madeUp = pair.refresh().replaceAll("\\.[^.]*$", ".AAAA");
        assertEquals(Optional.empty(), sessions.refresh(madeUp));
        sessions.end(madeUp);
        assertInstanceOf(Verification.Valid.class, sessions.verify(pair.access()));
    }

    @TestFactory
    Stream<DynamicTest> refusesForgedAccessTokens() {
        TokenPair pair = begin();
        TokenPair another = begin();
        return new Forgeries(KEY, clock, pair.access(), another.access())
                .all().entrySet().stream()
                        .map(forgery -> DynamicTest.dynamicTest(
                                forgery.getKey(),
                                () -> assertInstanceOf(
                                        Verification.Invalid.class, sessions.verify(forgery.getValue()))));
    }

    @Test
    void takesNoRefreshTokenForAnAccessTokenNorTheOtherWayRound() {
        TokenPair pair = begin();
        assertInstanceOf(Verification.Invalid.class, sessions.verify(pair.refresh()));
        assertEquals(Optional.empty(), sessions.refresh(pair.access()));
    }

    private TokenPair begin() {
        return sessions.begin(ALICE, new Origin("a test", ""));
    }
}
