package com.trailroom.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Access tokens that must open nothing: a genuine one with one thing wrong. Most are signed with the right key, so that it is
 * that one thing which has to be noticed.
 */
public final class Forgeries {

    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final byte[] OTHER_KEY = "another key, of as many bytes...".getBytes(StandardCharsets.US_ASCII);

    private final byte[] key;
    private final Clock clock;
    private final String genuine;
    private final String anothers;
    private final Map<String, String> tokens = new TreeMap<>();

    /** Takes the key that signs, a genuine token, and one of another session. */
    public Forgeries(byte[] key, Clock clock, String genuine, String anothers) {
        this.key = key;
        this.clock = clock;
        this.genuine = genuine;
        this.anothers = anothers;
    }

    /** By what is wrong with them. */
    public Map<String, String> all() {
        try {
            algorithms();
            headers();
            claims();
            shapes();
            return tokens;
        } catch (JOSEException | ParseException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The genuine token's claims and header with a change, rightly signed: without one, it is genuine. */
    public String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            return signed(key, header(JWSAlgorithm.HS256).build(), change);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void algorithms() throws JOSEException, ParseException, GeneralSecurityException {
        String[] parts = genuine.split("\\.");
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        SignedJWT rsa = new SignedJWT(header(JWSAlgorithm.RS256).build(), claims(c -> c));
        rsa.sign(new RSASSASigner(pair.getPrivate()));
        byte[] longKey = Arrays.copyOf(key, 64); // as HMAC pads it: the same key, for every hash
        tokens.put("alg none", new PlainJWT(new PlainHeader(), claims(c -> c)).serialize());
        tokens.put("alg none, of our type", plain("none"));
        tokens.put("alg None", plain("None"));
        tokens.put("alg none, signature kept", plain("none") + parts[2]);
        tokens.put("no alg", encoded("{\"typ\":\"at+jwt\"}") + "." + parts[1] + "." + parts[2]);
        tokens.put("signature taken away", parts[0] + "." + parts[1] + ".");
        tokens.put("alg HS384", signed(longKey, header(JWSAlgorithm.HS384).build(), c -> c));
        tokens.put("alg HS512", signed(longKey, header(JWSAlgorithm.HS512).build(), c -> c));
        tokens.put("alg RS256", rsa.serialize());
        tokens.put(
                "HS256 with a public key",
                signed(pair.getPublic().getEncoded(), header(JWSAlgorithm.HS256).build(), c -> c));
        tokens.put("another key", signed(OTHER_KEY, header(JWSAlgorithm.HS256).build(), c -> c));
    }

    private void headers() throws JOSEException, ParseException {
        URI keys = URI.create("https://evil.example/keys");
        header("typ JWT", header(JWSAlgorithm.HS256).type(JOSEObjectType.JWT));
        header("no typ", new JWSHeader.Builder(JWSAlgorithm.HS256));
        header("a kid that nobody knows", header(JWSAlgorithm.HS256).keyID("1"));
        header("a kid that is a path", header(JWSAlgorithm.HS256).keyID("../../dev/null"));
        header("a jku", header(JWSAlgorithm.HS256).jwkURL(keys));
        header("an x5u", header(JWSAlgorithm.HS256).x509CertURL(keys));
        header("a cty", header(JWSAlgorithm.HS256).contentType("JWT"));
        header("a crit", header(JWSAlgorithm.HS256).criticalParams(Set.of("exp")));
    }

    private void claims() {
        tokens.put("wrong iss", changed(c -> c.issuer("evil")));
        tokens.put("no iss", changed(c -> c.issuer(null)));
        tokens.put("wrong aud", changed(c -> c.audience("evil")));
        tokens.put("no aud", changed(c -> c.audience((String) null)));
        tokens.put("two auds", changed(c -> c.audience(List.of("trailroom", "evil"))));
        tokens.put("no sub", changed(c -> c.subject(null)));
        tokens.put("of another account", changed(c -> c.subject("usr_charlie")));
        tokens.put("of a session that never was", changed(c -> c.claim("sid", "ses_0")));
        tokens.put("no session", changed(c -> c.claim("sid", null)));
        tokens.put("a session that is no text", changed(c -> c.claim("sid", List.of("ses_0"))));
        tokens.put("no exp", changed(c -> c.expirationTime(null)));
        tokens.put("no nbf", changed(c -> c.notBeforeTime(null)));
        tokens.put(
                "not yet valid",
                changed(c -> c.notBeforeTime(Date.from(clock.instant().plusSeconds(60)))));
    }

    private void shapes() {
        String[] parts = genuine.split("\\.");
        String[] other = anothers.split("\\.");
        tokens.put("truncated", genuine.substring(0, genuine.length() - 5));
        tokens.put("lengthened", genuine + "x");
        tokens.put("a fourth part", genuine + "." + parts[2]);
        tokens.put("changed claims", parts[0] + "." + parts[1].substring(1) + "." + parts[2]);
        tokens.put("another's claims", parts[0] + "." + other[1] + "." + parts[2]);
        tokens.put("claims that are no object", parts[0] + "." + encoded("[]") + "." + parts[2]);
        tokens.put("two parts", parts[0] + "." + parts[1]);
        tokens.put("dots", "..");
        tokens.put("garbage", "x.y.z");
    }

    private void header(String name, JWSHeader.Builder header) throws JOSEException, ParseException {
        tokens.put(name, signed(key, header.build(), c -> c));
    }

    private String plain(String algorithm) {
        String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\"}";
        return encoded(header) + "." + genuine.split("\\.")[1] + ".";
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(TYPE);
    }

    private String signed(byte[] with, JWSHeader header, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException, ParseException {
        SignedJWT token = new SignedJWT(header, claims(change));
        token.sign(new MACSigner(with));
        return token.serialize();
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) throws ParseException {
        return change.apply(new JWTClaimsSet.Builder(SignedJWT.parse(genuine).getJWTClaimsSet()))
                .build();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
