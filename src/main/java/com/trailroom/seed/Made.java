package com.trailroom.seed;

import com.trailroom.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/** Documents as the rooms write them. */
final class Made {

    private static final List<String> HOSTS =
            List.of("example.org", "example.net", "shop.example.com", "studio.example", "mail.example.in");
    private static final List<String> NAMES = List.of("Asha", "Bob", "Chitra", "Dev", "Esha", "Farid", "Gita", "Hari");

    private Made() {}

    static Document user(People people, int person, Instant now) {
        String email = NAMES.get(person % NAMES.size()).toLowerCase(java.util.Locale.ROOT) + "." + person + "@"
                + HOSTS.get(person % HOSTS.size());
        Date registered = Date.from(people.registered(person));
        return new Document("_id", people.id(person))
                .append("email", email)
                .append(
                        "email_parts",
                        IntStream.rangeClosed(0, email.length() - 3)
                                .mapToObj(at -> email.substring(at, at + 3))
                                .distinct()
                                .toList())
                .append("password_hash", null)
                .append("auth_provider", "google")
                .append("display_name", NAMES.get(person % NAMES.size()) + " " + person)
                .append("role", "user")
                .append("is_active", person % 50 != 7)
                .append("email_verified_at", person % 5 == 0 ? null : registered)
                .append("second_factor_at", null)
                .append("consent_version", "2026-11-01")
                .append("created_at", registered)
                .append("updated_at", registered)
                .append("credits", (long) people.bought[person])
                .append("daily_free_credits", (long) people.free[person])
                .append("credit_seq", (long) people.sequence[person])
                .append("daily_free_reset_at", Date.from(Instant.ofEpochSecond(86_400L * people.granted[person])))
                .append("paid_tier", people.paying[person])
                .append("credit_outbox", List.of());
    }

    static Document session(People people, int person, Instant at, int number) {
        return new Document("_id", Ids.derived("ses", at, "seeded session " + number))
                .append("user_id", people.id(person))
                .append("generation", 0)
                .append("rotated_at", Date.from(at))
                .append("expires_at", Date.from(at.plusSeconds(7 * 86_400)))
                .append("created_at", Date.from(at))
                .append("seen_at", Date.from(at))
                .append("stepped_up_at", Date.from(at))
                .append("device", "Firefox on Linux")
                .append("place", "192.0.2." + person % 256)
                .append("revoked", false);
    }

    /** {@code free} and {@code bought} are signed; the person's purse has them already. */
    static Document entry(
            People people, int person, Instant at, String operation, String type, String cause, int free, int bought) {
        boolean own = type.equals("usage");
        return new Document("_id", operation)
                .append("txn_id", Ids.derived("txn", at, operation))
                .append("user_id", people.id(person))
                .append("type", type)
                .append("free", (long) free)
                .append("purchased", (long) bought)
                .append("free_after", (long) people.free[person])
                .append("purchased_after", (long) people.bought[person])
                .append("seq", (long) people.sequence[person])
                .append("actor", own ? people.id(person) : "system")
                .append("reference_id", cause)
                .append(
                        "description",
                        own ? "Try-on" : type.equals("free") ? "Daily free credits" : "Try-on given back")
                .append("created_at", Date.from(at))
                .append("day", LocalDate.ofInstant(at, ZoneOffset.UTC).toString());
    }

    static Document job(String id, String account, Instant at, boolean outfit, int luck) {
        boolean failed = luck < 7;
        boolean cancelled = luck >= 97;
        Document job = new Document("_id", id)
                .append("user_id", account)
                .append("mode", outfit ? "full_outfit" : "top_only")
                .append("status", failed ? "failed" : cancelled ? "cancelled" : "completed")
                .append("person_image", Ids.derived("img", at, id + " person"))
                .append("clothing_images", List.of(Ids.derived("img", at, id + " garment")))
                .append("credits_used", outfit ? 2 : 1)
                .append("created_at", Date.from(at))
                .append("metadata", List.of())
                .append("webhook_url", null)
                .append("batch_id", null)
                .append("batch_number", null)
                .append("retry_of", null)
                .append("fence", cancelled ? 0L : 1L)
                .append("attempts", cancelled ? 0 : 1)
                .append("pictures_deleted", true)
                .append("completed_at", Date.from(at.plusMillis(3_000 + luck * 131L)));
        if (cancelled) return job;
        job.append("started_at", Date.from(at.plusMillis(40 + luck)));
        if (failed)
            return job.append(
                    "error_code", luck < 3 ? "ENGINE_TIMEOUT" : luck < 5 ? "IMAGE_NO_PERSON" : "ENGINE_SAFETY_REFUSAL");
        return job.append("result_image", Ids.derived("img", at, id + " result"))
                .append("result_width", 768)
                .append("result_height", 1024)
                .append("engine", "local")
                .append("model", "preview-1");
    }

    static Document usage(Instant at, String account, int number, String endpoint, long requests) {
        return new Document("_id", Ids.derived("use", at, "seeded usage " + number))
                .append("day", LocalDate.ofInstant(at, ZoneOffset.UTC).toString())
                .append("user_id", account)
                .append("key_id", "key_seeded" + number % 40)
                .append("endpoint", endpoint)
                .append("requests", requests)
                .append("client_errors", requests / 20)
                .append("server_errors", requests / 400)
                .append("credits", endpoint.startsWith("POST") ? requests : 0)
                .append("latencies", new Document("b10", requests / 2).append("b24", requests - requests / 2));
    }
}
