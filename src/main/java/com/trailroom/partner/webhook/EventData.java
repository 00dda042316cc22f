package com.trailroom.partner.webhook;

import com.trailroom.credit.LowBalance;
import com.trailroom.payment.PaymentCompleted;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobFailure;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What events are about, with the member names of the API; members that do not apply are left out. */
final class EventData {

    /** Held, since {@link Json} looks for its provider on the whole class path each time. */
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private EventData() {}

    static JsonObject of(Job job) {
        JsonObjectBuilder data = JSON.createObjectBuilder()
                .add("id", job.id())
                .add("status", job.status().code())
                .add("mode", job.mode().code())
                .add("credits_used", job.creditsUsed());
        job.making().engine().ifPresent(engine -> data.add("engine", engine));
        job.making().model().ifPresent(model -> data.add("model", model));
        job.making().promptVersion().ifPresent(version -> data.add("prompt_version", version));
        job.result().ifPresent(result -> data.add("result", result(job, result)));
        job.failure().ifPresent(failure -> data.add("error", error(failure)));
        add(data, "created_at", Optional.of(job.times().created()));
        add(data, "started_at", job.times().started());
        add(data, "completed_at", job.times().ended());
        JsonObjectBuilder metadata = JSON.createObjectBuilder();
        new TreeMap<>(job.metadata()).forEach(metadata::add);
        return data.add("metadata", metadata).build();
    }

    static JsonObject of(LowBalance low) {
        return JSON.createObjectBuilder()
                .add("free", low.balance().free())
                .add("purchased", low.balance().purchased())
                .add("total", low.balance().total())
                .build();
    }

    static JsonObject of(PaymentCompleted payment) {
        return JSON.createObjectBuilder()
                .add("id", payment.paymentId())
                .add("status", "completed")
                .add("credits", payment.credits().count())
                .add("amount", payment.amount().paise())
                .add("currency", "INR")
                .add("invoice_id", payment.invoiceId())
                .add("completed_at", payment.at().toString())
                .build();
    }

    private static JsonObjectBuilder result(Job job, Job.Result result) {
        return JSON.createObjectBuilder()
                .add("url", "/api/v1/tryons/" + job.id() + "/result")
                .add("image_id", result.id())
                .add("width", result.width())
                .add("height", result.height())
                .add("ai_generated", true);
    }

    private static JsonObjectBuilder error(JobFailure failure) {
        return JSON.createObjectBuilder()
                .add("code", failure.name())
                .add("message", failure.words())
                .add("retryable", failure.isRetryable());
    }

    private static void add(JsonObjectBuilder data, String name, Optional<Instant> time) {
        time.ifPresent(at -> data.add(name, at.toString()));
    }
}
