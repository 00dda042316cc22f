package com.trailroom.web.admin;

import com.trailroom.support.ApiClient;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code admin-actions.txt} names in angle brackets; each is made when it is first needed. */
final class Props {

    private static final Pattern NAME = Pattern.compile("<([a-z-]+)>");
    private static final String NOW = "ISODate(\"2026-11-26T10:15:00Z\")";
    private static final int GARMENTS = 5;
    private static final int TURNS = 240;

    private final URL site;
    private final Admin root;
    private final Map<String, String> made = new HashMap<>();
    private final Map<String, Admin> people = new HashMap<>();
    private String first = "";
    private ApiClient owner;

    Props(URL site, Admin root) {
        this.site = site;
        this.root = root;
    }

    /** The text with what it names; {@code why} is the reason of the line. */
    String in(String text, String why) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(name.group(1).equals("why") ? why : of(name.group(1))));
    }

    private String of(String name) {
        if (!made.containsKey(name)) made.put(name, make(name));
        return made.get(name);
    }

    private String make(String name) {
        return switch (name) {
            case "account" -> Admin.of(site, "user").idFor(root);
            case "account-with-key" -> withKey();
            case "rows" -> "account,credits\n" + of("account") + ",5\n";
            case "creditfile" -> creditFile();
            case "queued" -> queued();
            case "job" -> completed();
            case "payment" -> payment(300);
            case "wanted", "unwanted" -> wish();
            case "difference" -> difference();
            case "case", "second-case", "third-case" -> abuse();
            case "range" -> "198.18." + System.nanoTime() / 1000 % 256 + ".0/24";
            case "words" -> "Show the person of the last picture in this garment, number " + System.nanoTime();
            case "version" -> Admin.found("/admin/prompts/top_only/(\\d+)\"", root.page("admin/prompts"));
            default -> throw new AssertionError("nobody makes a " + name);
        };
    }

    private String withKey() {
        owner = ApiClient.registered(site.toString(), "owner");
        owner.post("/api-keys", "{\"name\": \"Shop\", \"scopes\": [\"tryon:read\"]}");
        return id(owner);
    }

    private String creditFile() {
        String rows = "account,credits\n" + of("account-with-key") + ",7\n";
        return last(root.upload("admin/credits", rows.getBytes(StandardCharsets.UTF_8)));
    }

    /** The last one of so many at once that it waits for a while. */
    private String queued() {
        of("account-with-key");
        root.post("admin/users/" + id(owner) + "/credits", "credits_amount", "10", "credits_reason", "to try on a lot");
        JsonArray jobs = ApiClient.json(owner.post("/batches", batch())).getJsonArray("jobs");
        first = jobs.getJsonObject(0).getString("id");
        return jobs.getJsonObject(GARMENTS - 1).getString("id");
    }

    /** The first one of them, once it is done. */
    private String completed() {
        for (int turn = 0; turn < TURNS; turn++) {
            if (ApiClient.json(owner.get("/tryons/" + first))
                    .getString("status")
                    .equals("completed")) return first;
            pause();
        }
        throw new AssertionError(first + " is never done");
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String batch() {
        String person = base64("person-2.jpg");
        JsonArrayBuilder garments = Json.createArrayBuilder();
        for (int i = 0; i < GARMENTS; i++) garments.add(base64("garment-tshirt.jpg"));
        return Json.createObjectBuilder(Map.of("mode", "top_only", "person_image", person))
                .add("garment_images", garments)
                .build()
                .toString();
    }

    private Admin person(String role) {
        return people.computeIfAbsent(role, missing -> Admin.of(site, missing));
    }

    private String payment(int credits) {
        return person("user").bought(credits).replaceAll(".*/", "");
    }

    /** A payment of which somebody wants a part back that one person alone may not give. */
    private String wish() {
        String payment = payment(20_000);
        HttpResponse<String> asked = person("finance_admin")
                .post("admin/payments/" + payment + "/refunds", "refund_amount", "12000", "refund_reason", "wrong");
        if (asked.statusCode() != 303) throw new AssertionError(asked.body());
        return payment;
    }

    private String difference() {
        String event = "evt_" + System.nanoTime();
        root.door(
                "into",
                "payment_differences",
                "document",
                """
                {"_id": "PAID_TWICE:%1$s", "kind": "PAID_TWICE", "subject": "%1$s", "words": "The order was paid twice.",
                 "seen_at": %2$s, "open": true}"""
                        .formatted(event, NOW));
        return "PAID_TWICE:" + event;
    }

    private String abuse() {
        String id = "abc_" + "%026d".formatted(System.nanoTime());
        root.door(
                "into",
                "abuse_cases",
                "document",
                """
                {"_id": "%s", "rule": "JOBS", "subject": "%s", "state": "open", "count": NumberLong(57),
                 "limit": NumberLong(50), "evidence": ["57 try-ons in an hour"], "created_at": %3$s, "seen_at": %3$s}"""
                        .formatted(id, of("account-with-key"), NOW));
        return id;
    }

    private static String id(ApiClient owner) {
        return ApiClient.json(owner.get("/auth/me")).getString("id");
    }

    private static String last(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private static String base64(String picture) {
        return Base64.getEncoder().encodeToString(ApiClient.picture(picture));
    }
}
