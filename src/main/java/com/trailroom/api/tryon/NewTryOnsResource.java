package com.trailroom.api.tryon;

import com.trailroom.api.ApiRefusal;
import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Idempotency;
import com.trailroom.api.Idempotency.Answer;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobWatch;
import com.trailroom.tryon.Mode;
import com.trailroom.tryon.Submission;
import com.trailroom.tryon.TryOnRequest;
import com.trailroom.tryon.TryOns;
import com.trailroom.tryon.picture.Pictures;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking for a try-on. */
@Authenticated
@Singleton
@Path("/tryons")
@Tag(name = "tryons")
@Produces(MediaType.APPLICATION_JSON)
public class NewTryOnsResource {

    /** Each picture is an id of an earlier upload, or base64. */
    public record NewTryOnBody(
            String mode, String personImage, List<String> garmentImages, Map<String, String> metadata) {}

    private static final int MOST_METADATA = 20;
    private static final int LONGEST_METADATA = 500;

    @Inject
    TryOns tryOns;

    @Inject
    Pictures pictures;

    @Inject
    Uploads uploads;

    @Inject
    Idempotency idempotency;

    @Inject
    JobWatch watch;

    @Context
    HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask for a try-on; Prefer: wait=N holds the answer until it is done")
    public void create(
            NewTryOnBody body,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @Suspended AsyncResponse answer) {
        if (body == null || body.garmentImages() == null) throw Refusal.because(ApiRefusal.VALIDATION_FAILED);
        Mode mode = mode(body.mode());
        Map<String, String> metadata = metadata(body.metadata());
        List<byte[]> same = new ArrayList<>(List.of(utf8(mode.code()), utf8(metadata), utf8(body.personImage())));
        body.garmentImages().forEach(garment -> same.add(utf8(garment)));
        String account = Caller.of(request).id();
        Response accepted = idempotency.once(account, key, same, "job", jobId -> {
            if (!mode.takes(body.garmentImages().size())) throw Refusal.because(ApiRefusal.VALIDATION_FAILED);
            String person = uploads.idOf(account, body.personImage());
            List<String> garments = body.garmentImages().stream()
                    .map(garment -> uploads.idOf(account, garment))
                    .toList();
            return submit(account, new TryOnRequest(mode, person, garments, metadata), jobId);
        });
        answer(accepted, account, Wait.of(prefer), answer);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Ask for a try-on with files: mode, person_image, one or two garment_images, metadata as JSON")
    public void create(
            List<EntityPart> parts,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @Suspended AsyncResponse answer) {
        byte[] modePart = new byte[0];
        byte[] metadataPart = new byte[0];
        byte[] person = null;
        List<byte[]> garments = new ArrayList<>();
        for (EntityPart part : parts) {
            byte[] bytes = Uploads.read(part);
            switch (part.getName()) {
                case "mode" -> modePart = bytes;
                case "metadata" -> metadataPart = bytes;
                case "person_image" -> person = bytes;
                case "garment_images" -> garments.add(bytes);
                default -> throw Refusal.because(ApiRefusal.VALIDATION_FAILED);
            }
        }
        if (person == null || garments.isEmpty()) throw Refusal.because(ApiRefusal.VALIDATION_FAILED);
        Mode mode = mode(new String(modePart, StandardCharsets.UTF_8));
        Map<String, String> metadata = metadata(parsed(metadataPart));
        byte[] personPicture = person;
        List<byte[]> same = new ArrayList<>(List.of(modePart, metadataPart, person));
        same.addAll(garments);
        String account = Caller.of(request).id();
        Response accepted = idempotency.once(account, key, same, "job", jobId -> {
            if (!mode.takes(garments.size())) throw Refusal.because(ApiRefusal.VALIDATION_FAILED);
            String personId = kept(account, personPicture);
            List<String> garmentIds =
                    garments.stream().map(garment -> kept(account, garment)).toList();
            return submit(account, new TryOnRequest(mode, personId, garmentIds, metadata), jobId);
        });
        answer(accepted, account, Wait.of(prefer), answer);
    }

    /** A part may hold the id of an earlier upload as well. */
    private String kept(String account, byte[] part) {
        return part.length < 64
                ? uploads.idOf(account, new String(part, StandardCharsets.UTF_8))
                : pictures.keep(account, part).id();
    }

    private Answer submit(String account, TryOnRequest wanted, Optional<String> jobId) {
        Submission submission =
                jobId.map(id -> tryOns.submit(account, wanted, id)).orElseGet(() -> tryOns.submit(account, wanted));
        if (submission instanceof Submission.Accepted accepted) {
            Job job = accepted.job();
            return new Answer(202, JobBody.of(job), "/api/v1/tryons/" + job.id());
        }
        throw Refusal.because(TryOnApiRefusal.CREDITS_INSUFFICIENT);
    }

    /** Answers now, or when the job has ended, or when the caller would wait no longer. */
    private void answer(Response accepted, String account, Duration wait, AsyncResponse answer) {
        String location = accepted.getHeaderString("Location");
        if (wait.isZero() || location == null) {
            answer.resume(accepted);
            return;
        }
        Job job = tryOns.find(account, location.substring(location.lastIndexOf('/') + 1))
                .orElseThrow();
        Supplier<Response> now = () -> current(accepted, account, job.id());
        if (job.status().isTerminal()) {
            answer.resume(now.get());
            return;
        }
        answer.setTimeout(wait.toMillis(), TimeUnit.MILLISECONDS);
        answer.setTimeoutHandler(late -> late.resume(now.get()));
        Runnable forget = watch.watch(job, changed -> {
            if (changed.status().isTerminal()) answer.resume(now.get());
        });
        answer.register((jakarta.ws.rs.container.CompletionCallback) failure -> forget.run());
    }

    private Response current(Response accepted, String account, String jobId) {
        Job job = tryOns.find(account, jobId).orElseThrow();
        Response.ResponseBuilder answer = Response.status(job.status().isTerminal() ? 200 : 202)
                .header("Location", "/api/v1/tryons/" + jobId)
                .header("Preference-Applied", "wait")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(JobBody.of(job));
        String replayed = accepted.getHeaderString("Idempotent-Replayed");
        return (replayed == null ? answer : answer.header("Idempotent-Replayed", replayed)).build();
    }

    private static Mode mode(String code) {
        return Mode.of(code == null ? "" : code.strip())
                .orElseThrow(() -> Refusal.because(ApiRefusal.VALIDATION_FAILED));
    }

    private static Map<String, String> metadata(Map<String, String> given) {
        if (given == null) return Map.of();
        boolean fits = given.size() <= MOST_METADATA
                && given.entrySet().stream().allMatch(e -> fits(e.getKey()) && fits(e.getValue()));
        if (!fits) throw Refusal.because(ApiRefusal.VALIDATION_FAILED);
        return given;
    }

    private static boolean fits(String text) {
        return text != null && text.length() <= LONGEST_METADATA;
    }

    private static Map<String, String> parsed(byte[] json) {
        if (json.length == 0) return Map.of();
        try (Jsonb jsonb = jakarta.json.bind.JsonbBuilder.create()) {
            return jsonb.fromJson(
                    new String(json, StandardCharsets.UTF_8),
                    new java.util.HashMap<String, String>() {}.getClass().getGenericSuperclass());
        } catch (Exception notJson) {
            throw Refusal.because(ApiRefusal.VALIDATION_FAILED);
        }
    }

    private static byte[] utf8(Object value) {
        return String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    }
}
