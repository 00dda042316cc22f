package com.trailroom.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * JWTs as RFC 9068 has them, HS256; algorithm, type, issuer and audience are pinned. There is one key: a header that names one,
 * or says anything else, is not ours.
 */
final class AccessTokens {

    static final Duration LIFE = Duration.ofHours(1);

    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final Set<String> HEADER = Set.of("alg", "typ");
    private static final String NAME = "trailroom";
    private static final String SESSION = "sid";

    private final MACSigner signer;
    private final MACVerifier verifier;
    private final Clock clock;

    AccessTokens(byte[] key, Clock clock) {
        try {
            signer = new MACSigner(key);
            verifier = new MACVerifier(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("the JWT key cannot be used", e);
        }
        this.clock = clock;
    }

    String issue(String accountId, String sessionId) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(NAME)
                .subject(accountId)
                .claim(SESSION, sessionId)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** Whether the token is ours and in time; not whether its session still lives. */
    Verification verify(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            JWSHeader header = token.getHeader();
            boolean ours = JWSAlgorithm.HS256.equals(header.getAlgorithm())
                    && TYPE.equals(header.getType())
                    && HEADER.equals(header.getIncludedParams())
                    && token.verify(verifier);
            return ours ? verify(token.getJWTClaimsSet()) : new Verification.Invalid();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return new Verification.Invalid();
        }
    }

    private Verification verify(JWTClaimsSet claims) throws ParseException {
        boolean complete = NAME.equals(claims.getIssuer())
                && List.of(NAME).equals(claims.getAudience())
                && claims.getSubject() != null
                && claims.getStringClaim(SESSION) != null
                && claims.getNotBeforeTime() != null
                && claims.getExpirationTime() != null;
        Instant now = clock.instant();
        if (!complete || claims.getNotBeforeTime().toInstant().isAfter(now)) return new Verification.Invalid();
        return claims.getExpirationTime().toInstant().isAfter(now)
                ? new Verification.Valid(claims.getSubject(), claims.getStringClaim(SESSION))
                : new Verification.Expired();
    }
}
