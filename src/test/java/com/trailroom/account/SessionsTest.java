package com.trailroom.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SessionsTest {

    private static final byte[] KEY = "an example key of thirty-two b..".getBytes();
    private static final byte[] OTHER_KEY = "another key, of as many bytes...".getBytes();
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
    Stream<DynamicTest> refusesForgedAccessTokens() throws JOSEException {
        return forgeries().entrySet().stream()
                .map(forgery -> DynamicTest.dynamicTest(
                        forgery.getKey(),
                        () -> assertInstanceOf(Verification.Invalid.class, sessions.verify(forgery.getValue()))));
    }

    private Map<String, String> forgeries() throws JOSEException {
        TokenPair pair = begin();
        String access = pair.access();
        String[] parts = access.split("\\.");
        Map<String, String> tokens = new TreeMap<>();
        tokens.put(
                "genuine but for the session", signed(KEY, JWSAlgorithm.HS256, "at+jwt", c -> c.claim("sid", "ses_0")));
        tokens.put("alg none", new PlainJWT(new PlainHeader(), claims(c -> c)).serialize());
        tokens.put("alg none, signature kept", parts[0] + "." + parts[1] + ".");
        tokens.put("another key", signed(OTHER_KEY, JWSAlgorithm.HS256, "at+jwt", c -> c));
        tokens.put("wrong typ", signed(KEY, JWSAlgorithm.HS256, "JWT", c -> c));
        tokens.put("wrong iss", signed(KEY, JWSAlgorithm.HS256, "at+jwt", c -> c.issuer("evil")));
        tokens.put("no iss", signed(KEY, JWSAlgorithm.HS256, "at+jwt", c -> c.issuer(null)));
        tokens.put("wrong aud", signed(KEY, JWSAlgorithm.HS256, "at+jwt", c -> c.audience("evil")));
        tokens.put(
                "two auds", signed(KEY, JWSAlgorithm.HS256, "at+jwt", c -> c.audience(List.of("trailroom", "evil"))));
        tokens.put("no sub", signed(KEY, JWSAlgorithm.HS256, "at+jwt", c -> c.subject(null)));
        tokens.put("no exp", signed(KEY, JWSAlgorithm.HS256, "at+jwt", c -> c.expirationTime(null)));
        tokens.put("no nbf", signed(KEY, JWSAlgorithm.HS256, "at+jwt", c -> c.notBeforeTime(null)));
        tokens.put("before time", signed(KEY, JWSAlgorithm.HS256, "at+jwt", c -> c.notBeforeTime(in(60))));
        tokens.put("of another account", signed(KEY, JWSAlgorithm.HS256, "at+jwt", c -> c.subject("usr_charlie")));
        tokens.put("truncated", access.substring(0, access.length() - 5));
        tokens.put("changed claims", parts[0] + "." + parts[1].substring(1) + "." + parts[2]);
        tokens.put("refresh used as access", pair.refresh());
        tokens.put("empty", "");
        tokens.put("dots", "..");
        tokens.put("garbage", "x.y.z");
        return tokens;
    }

    private String signed(byte[] key, JWSAlgorithm algorithm, String type, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(algorithm).type(new JOSEObjectType(type)).build();
        SignedJWT token = new SignedJWT(header, claims(change));
        token.sign(new MACSigner(key));
        return token.serialize();
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer("trailroom")
                        .audience("trailroom")
                        .subject("usr_alice")
                        .claim("sid", sessionId())
                        .notBeforeTime(in(0))
                        .expirationTime(in(3600)))
                .build();
    }

    private String sessionId() {
        return assertInstanceOf(Verification.Valid.class, sessions.verify(begin().access()))
                .sessionId();
    }

    private Date in(long seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }

    private TokenPair begin() {
        return sessions.begin(ALICE, new Origin("a test", ""));
    }
}
