package com.trailroom.api;

import static com.trailroom.support.ApiClient.json;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.War;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Whatever is sent: a problem that names what is wrong, soon, and nothing else happens. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProblemsIT {

    /** A body, and the field faults it is answered with. */
    private record Bad(String body, String... faults) {}

    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data; boundary=x";

    private static final List<Bad> SIGN_INS = List.of(
            new Bad("", "body REQUIRED"),
            new Bad("null", "body WRONG_TYPE"),
            new Bad("[]", "body WRONG_TYPE"),
            new Bad("5", "body WRONG_TYPE"),
            new Bad("\"text\"", "body WRONG_TYPE"),
            new Bad("{", "body INVALID_JSON"),
            new Bad("{'email': 'a'}", "body INVALID_JSON"),
            new Bad("{\"email\": \"a\",}", "body INVALID_JSON"),
            new Bad("{\"email\": \"a\", \"password\": \"b\"} x", "body INVALID_JSON"),
            new Bad("{\"email\": \"a\0\", \"password\": \"b\"}", "body INVALID_JSON"),
            new Bad("{}", "email REQUIRED", "password REQUIRED"),
            new Bad("{\"email\": null, \"password\": \" \"}", "email REQUIRED", "password REQUIRED"),
            new Bad("{\"email\": 5, \"password\": [\"a\"]}", "email WRONG_TYPE", "password WRONG_TYPE"),
            new Bad("{\"email\": {\"$gt\": \"\"}, \"password\": true}", "email WRONG_TYPE", "password WRONG_TYPE"),
            new Bad("{\"email\": 1e999999999, \"password\": \"b\"}", "email WRONG_TYPE"),
            new Bad("{\"email\": " + "9".repeat(100_000) + ", \"password\": \"b\"}", "email WRONG_TYPE"),
            new Bad("{\"email\": \"a\", \"email\": \"c\", \"password\": \"b\"}", "email DUPLICATE_FIELD"),
            new Bad(
                    "{\"email\": \"\\u0000\", \"password\": \"\\ud800\"}",
                    "email INVALID_TEXT",
                    "password INVALID_TEXT"),
            new Bad("{\"email\": \"a\", \"password\": \"b\", \"admin\": true}", "admin UNKNOWN_FIELD"),
            new Bad("{\"email\": \"a\", \"password\": \"b\", \"__proto__\": {\"a\": [1]}}", "__proto__ UNKNOWN_FIELD"),
            new Bad(
                    "{\"email\": " + "[".repeat(10_000) + "]".repeat(10_000) + ", \"password\": \"b\"}",
                    "email WRONG_TYPE"),
            new Bad("{\"email\": ".repeat(10_000) + "1" + "}".repeat(10_000), "email WRONG_TYPE", "password REQUIRED"),
            new Bad("[".repeat(10_000), "body WRONG_TYPE"));

    private static final List<Bad> REGISTRATIONS = List.of(
            new Bad("{}", "email REQUIRED", "password REQUIRED", "consent REQUIRED"),
            new Bad(
                    "{\"email\": \"x\", \"password\": \"short\", \"display_name\": \"" + "n".repeat(81)
                            + "\", \"consent\": false, \"role\": \"super_admin\"}",
                    "email EMAIL_INVALID",
                    "password PASSWORD_TOO_SHORT",
                    "display_name DISPLAY_NAME_TOO_LONG",
                    "consent CONSENT_REQUIRED",
                    "role UNKNOWN_FIELD"),
            new Bad(
                    "{\"email\": \"a@example.org\", \"password\": \"password1\", \"consent\": \"yes\"}",
                    "password PASSWORD_TOO_COMMON",
                    "consent WRONG_TYPE"));

    private static final List<Bad> TRY_ONS = List.of(
            new Bad("{}", "mode REQUIRED", "person_image REQUIRED", "garment_images REQUIRED"),
            new Bad(
                    "{\"mode\": \"hat\", \"person_image\": \"a\", \"garment_images\": []}",
                    "mode INVALID_VALUE",
                    "garment_images REQUIRED"),
            new Bad(
                    "{\"mode\": \"top_only\", \"person_image\": \"a\", \"garment_images\": [\"b\", \"c\"]}",
                    "garment_images WRONG_NUMBER_OF_GARMENTS"),
            new Bad(
                    "{\"mode\": \"full_outfit\", \"person_image\": [], \"garment_images\": [1, null]}",
                    "person_image WRONG_TYPE",
                    "garment_images[0] WRONG_TYPE",
                    "garment_images[1] WRONG_TYPE"),
            new Bad(
                    "{\"mode\": \"top_only\", \"person_image\": \"img_01jd8qk2x7m3v9t5w1y0z4r6s8\","
                            + " \"garment_images\": [\"img_short\"]}",
                    "person_image UNKNOWN_IMAGE",
                    "garment_images[0] UNKNOWN_IMAGE"),
            new Bad(
                    "{\"mode\": \"top_only\", \"person_image\": \"a\", \"garment_images\": [\"b\"], \"metadata\": {\"n\": 1,"
                            + " \"o\": {\"$x\": 1}, \"l\": \"" + "z".repeat(501) + "\"}}",
                    "metadata.n WRONG_TYPE",
                    "metadata.o WRONG_TYPE",
                    "metadata.l TOO_LONG"),
            new Bad(
                    "{\"mode\": \"top_only\", \"person_image\": \"a\", \"garment_images\": [\"b\"], \"metadata\": {"
                            + IntStream.range(0, 21)
                                    .mapToObj(i -> "\"" + i + "\": \"\"")
                                    .collect(Collectors.joining(","))
                            + "}}",
                    "metadata TOO_MANY"));

    private static final List<Bad> FORMS = List.of(
            new Bad("x", "body INVALID_BODY"),
            new Bad("--x--\r\n", "body INVALID_BODY"),
            new Bad("--x\r\n\r\nx\r\n--x--\r\n", "body INVALID_BODY"),
            new Bad(part("mode", "top_only"), "body INVALID_BODY"),
            new Bad(
                    part("mode", "hat") + part("mode", "hat") + part("admin", "1") + part("metadata", "{\"a\": 1")
                            + "--x--\r\n",
                    "mode DUPLICATE_FIELD",
                    "admin UNKNOWN_FIELD",
                    "person_image REQUIRED",
                    "garment_images REQUIRED",
                    "metadata.a WRONG_TYPE",
                    "metadata INVALID_JSON"));

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void namesEveryFieldOfABodyThatIsWrong() {
        ApiClient bob = client();
        assertAll(Stream.of(
                        bad("/auth/login", JSON, SIGN_INS),
                        bad("/auth/register", JSON, REGISTRATIONS),
                        bad("/tryons", JSON, TRY_ONS),
                        bad("/tryons", FORM, FORMS))
                .flatMap(rows -> rows.apply(bob)));
        assertEquals(3, json(bob.get("/credits")).getInt("total"));
        assertEquals(List.of(), json(bob.get("/tryons")).getJsonArray("data"));
    }

    @Test
    void takesNoOtherEncodingForUtf8() {
        byte[] latin = "{\"email\": \"ä\", \"password\": \"b\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertFaults(client().post("/auth/login", JSON, BodyPublishers.ofByteArray(latin)), "body INVALID_TEXT");
    }

    @Test
    void namesEveryQueryParameterThatIsWrong() {
        ApiClient bob = client();
        assertFaults(
                bob.get(
                        "/tryons?status=happy&mode=x&created_after=yesterday&created_before=%2B99999-01-01T00:00:00Z&limit=0"),
                "status INVALID_VALUE",
                "mode INVALID_VALUE",
                "created_after INVALID_TIME",
                "created_before INVALID_TIME",
                "limit OUT_OF_RANGE");
        for (String limit : List.of("", "-1", "101", "x", "99999999999", "1.5", "%00")) {
            assertFaults(bob.get("/credits/transactions?limit=" + limit), "limit OUT_OF_RANGE");
        }
        for (String list : List.of("/tryons", "/credits/transactions")) {
            assertFaults(bob.get(list + "?starting_after=x"), "starting_after UNKNOWN_ID");
            assertFaults(
                    bob.get(list + "?starting_after=job_01jd8qk2x7m3v9t5w1y0z4r6s8&ending_before=y"),
                    "starting_after UNKNOWN_ID",
                    "ending_before UNKNOWN_ID");
        }
        assertFaults(
                bob.post("/tryons", "{}", "Idempotency-Key", "a b"),
                "mode REQUIRED",
                "person_image REQUIRED",
                "garment_images REQUIRED");
    }

    @Test
    void findsNothingAtAddressesThatAreNone() {
        ApiClient bob = client();
        for (String path : List.of(
                "",
                "/",
                "/nope",
                "/credits/",
                "/tryons/",
                "//credits",
                "/application.wadl",
                "/tryons/x",
                "/tryons/x/result",
                "/tryons/x/events",
                "/tryons/" + "x".repeat(3000),
                "/images/x",
                "/images/%2e%2e")) {
            assertProblem(404, "NOT_FOUND", bob.get(path));
        }
        assertProblem(404, "NOT_FOUND", bob.send("DELETE", "/tryons/x"));
        assertProblem(404, "NOT_FOUND", bob.post("/tryons/x/cancellation", ""));
    }

    @Test
    void saysWhichMethodsAnAddressTakes() {
        ApiClient bob = client();
        for (String method : List.of("PUT", "PATCH", "DELETE", "BREW")) {
            HttpResponse<String> answer = bob.send(method, "/credits");
            assertProblem(405, "METHOD_NOT_ALLOWED", answer);
            assertTrue(header(answer, "Allow").contains("GET"), header(answer, "Allow"));
        }
        HttpResponse<String> options = bob.send("OPTIONS", "/tryons");
        assertEquals(200, options.statusCode());
        assertEquals(
                Set.of("GET", "HEAD", "OPTIONS", "POST"),
                Set.of(header(options, "Allow").split(", ")));
        HttpResponse<String> head = bob.send("HEAD", "/credits");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
    }

    @Test
    void takesAndGivesOnlyTheFormatsItSays() {
        ApiClient bob = client();
        BodyPublisher body = BodyPublishers.ofString("{\"email\": \"a\", \"password\": \"b\"}");
        for (String type : List.of(
                "",
                "text/plain",
                "application/json; charset=utf-16",
                "application/json; charset=none",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/*")) {
            assertProblem(415, "UNSUPPORTED_MEDIA_TYPE", bob.post("/auth/login", type, body));
        }
        assertProblem(400, "VALIDATION_FAILED", bob.post("/auth/login", "x", body));
        assertFaults(bob.post("/images", "multipart/form-data", body), "body INVALID_BODY");
        assertProblem(406, "NOT_ACCEPTABLE", bob.get("/credits", "Accept", "text/html"));
    }

    @Test
    void refusesBodiesThatAreTooLargeWhetherOrNotTheySaySo() {
        ApiClient bob = client();
        byte[] large = "x".repeat(1_200_000).getBytes();
        assertProblem(413, "BODY_TOO_LARGE", bob.post("/auth/login", JSON, BodyPublishers.ofByteArray(large)));
        byte[] text = ("{\"email\": \"" + "x".repeat(1_200_000)).getBytes();
        assertProblem(
                413,
                "BODY_TOO_LARGE",
                bob.post("/auth/login", JSON, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text))));
        byte[] picture = ("{\"image_base64\": \"" + "x".repeat(43 << 20)).getBytes();
        assertProblem(413, "BODY_TOO_LARGE", bob.post("/images", JSON, BodyPublishers.ofByteArray(picture)));
    }

    @Test
    void challengesAsRfc6750Says() {
        String realm = "Bearer realm=\"TrailRoom\"";
        ApiClient nobody = ApiClient.of(url.toString());
        assertEquals(realm, header(nobody.get("/credits"), "WWW-Authenticate"));
        for (String none : List.of("Bearer", "Basic YTpi")) {
            HttpResponse<String> answer = nobody.get("/credits", "Authorization", none);
            assertProblem(401, "AUTH_REQUIRED", answer);
            assertEquals(realm, header(answer, "WWW-Authenticate"));
        }
        HttpResponse<String> wrong = nobody.withToken("x.y.z").get("/credits");
        assertProblem(401, "AUTH_INVALID_CREDENTIALS", wrong);
        assertTrue(header(wrong, "WWW-Authenticate").startsWith(realm + ", error=\"invalid_token\""));
        HttpResponse<String> signIn = nobody.withToken("x.y.z")
                .post("/auth/login", "{\"email\": \"nobody@example.org\", \"password\": \"wrong horse\"}");
        assertProblem(401, "AUTH_INVALID_CREDENTIALS", signIn);
        assertEquals(realm, header(signIn, "WWW-Authenticate"));
    }

    private interface Rows {
        Stream<Executable> apply(ApiClient client);
    }

    private static Rows bad(String path, String type, List<Bad> rows) {
        return client -> rows.stream()
                .map(row ->
                        () -> assertFaults(client.post(path, type, BodyPublishers.ofString(row.body())), row.faults()));
    }

    private static void assertFaults(HttpResponse<String> answer, String... faults) {
        assertProblem(400, "VALIDATION_FAILED", answer);
        JsonArray errors = json(answer).getJsonArray("errors");
        Set<String> found = errors.stream()
                .map(JsonObject.class::cast)
                .map(error -> error.getString("field") + " " + error.getString("code"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Arrays.asList(faults)), found, answer.body());
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.request() + " " + answer.body());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        JsonObject problem = json(answer);
        assertEquals(code, problem.getString("code"));
        assertEquals("/docs/errors/" + code.toLowerCase(), problem.getString("type"));
        assertEquals(header(answer, "Request-Id"), problem.getString("request_id"));
        assertEquals(answer.request().uri().getRawPath(), problem.getString("instance"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String part(String name, String text) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
    }

    private ApiClient client() {
        return ApiClient.registered(url.toString(), "bob");
    }
}
