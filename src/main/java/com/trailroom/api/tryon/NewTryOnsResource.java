package com.trailroom.api.tryon;

import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Idempotency;
import com.trailroom.api.Idempotency.Answer;
import com.trailroom.api.InService;
import com.trailroom.api.OpenedBy;
import com.trailroom.api.Spent;
import com.trailroom.api.openapi.Refuses;
import com.trailroom.guard.body.TakesPictures;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Refusal;
import com.trailroom.partner.key.Scope;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.Submission;
import com.trailroom.tryon.TryOnRequest;
import com.trailroom.tryon.TryOnSpace;
import com.trailroom.tryon.Turnstile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking for a try-on. */
@Authenticated
@Singleton
@Path("/tryons")
@Tag(name = "tryons")
@Produces(MediaType.APPLICATION_JSON)
public class NewTryOnsResource {

    @Inject
    Turnstile turnstile;

    @Inject
    TryOnSpaces spaces;

    @Inject
    Uploads uploads;

    @Inject
    Idempotency idempotency;

    @Inject
    TryOnHooks hooks;

    @Inject
    HeldAnswer held;

    @Context
    HttpServletRequest request;

    @POST
    @TakesPictures
    @InService
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenedBy(Scope.TRYON_WRITE)
    @Operation(
            operationId = "createTryOn",
            summary = "Ask for a try-on",
            description =
                    "Costs credits when it is accepted, as many as `credits_used` says; they come back when it fails.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted; not done yet",
            content = @Content(schema = @Schema(implementation = JobBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Ended within the time of Prefer: wait=N",
            content = @Content(schema = @Schema(implementation = JobBody.class)))
    @Refuses({
        "SANDBOX_OFF",
        "CREDITS_INSUFFICIENT",
        "EMAIL_NOT_VERIFIED",
        "IMAGE_INVALID_FORMAT",
        "IMAGE_TOO_SMALL",
        "IMAGE_TOO_LARGE",
        "IMAGE_URL_UNREACHABLE",
        "IMAGE_NO_PERSON",
        "IMAGE_SEVERAL_PEOPLE",
        "PERSON_NOT_UPRIGHT",
        "IMAGE_INTAKE_BUSY",
        "BODIES_TOO_MANY"
    })
    public void create(
            NewTryOnBody body,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") List<String> prefer,
            @Suspended AsyncResponse answer) {
        create(body.wanted(), key, prefer, answer);
    }

    @POST
    @TakesPictures
    @InService
    @OpenedBy(Scope.TRYON_WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(content = @Content(schema = @Schema(implementation = NewTryOnParts.class)))
    public void create(
            List<EntityPart> parts,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") List<String> prefer,
            @Suspended AsyncResponse answer) {
        create(TryOnParts.wanted(parts), key, prefer, answer);
    }

    private void create(WantedTryOn wanted, String key, List<String> prefer, AsyncResponse answer) {
        String owner = Caller.owner(request);
        Response accepted = turnstile.pass(
                owner,
                () -> idempotency.once(owner, key, wanted.fingerprint(), "job", jobId -> submit(owner, wanted, jobId)));
        held.answer(accepted, owner, Wait.of(prefer), answer);
    }

    private Answer submit(String owner, WantedTryOn wanted, Optional<String> jobId) {
        TryOnSpace space = spaces.of(owner);
        if (!space.affords(owner, wanted.mode(), jobId)) {
            throw Refusal.because(TryOnApiRefusal.CREDITS_INSUFFICIENT);
        }
        Optional<String> hook = wanted.webhookUrl().map(url -> hooks.checked(owner, url));
        List<String> ids = uploads.keep(owner, wanted.pictures());
        TryOnRequest asked =
                new TryOnRequest(wanted.mode(), ids.get(0), ids.subList(1, ids.size()), wanted.metadata(), hook);
        Submission submission =
                jobId.map(id -> space.submit(owner, asked, id)).orElseGet(() -> space.submit(owner, asked));
        if (submission instanceof Submission.Accepted accepted) {
            Job job = accepted.job();
            if (job.live()) Spent.note(request, CreditAmount.of(job.cost()));
            return new Answer(202, JobBody.of(job), "/api/v1/tryons/" + job.id());
        }
        throw Refusal.because(TryOnApiRefusal.CREDITS_INSUFFICIENT);
    }
}
