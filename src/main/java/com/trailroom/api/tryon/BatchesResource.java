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
import com.trailroom.tryon.Batch;
import com.trailroom.tryon.BatchRequest;
import com.trailroom.tryon.BatchSubmission;
import com.trailroom.tryon.Batches;
import com.trailroom.tryon.TryOnRefusal;
import com.trailroom.tryon.Turnstile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One person in several garments. */
@Authenticated
@Singleton
@Path("/batches")
@Tag(name = "batches")
@Produces(MediaType.APPLICATION_JSON)
public class BatchesResource {

    @Inject
    Turnstile turnstile;

    @Inject
    Batches batches;

    @Inject
    Uploads uploads;

    @Inject
    TryOnHooks hooks;

    @Inject
    Idempotency idempotency;

    @Context
    HttpServletRequest request;

    @POST
    @TakesPictures
    @InService
    @OpenedBy(Scope.TRYON_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createBatch",
            summary = "Ask for try-ons of one person in up to ten garments",
            description = "All are debited together or none is. Each ends for itself; what fails is given back.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted; not done yet",
            content = @Content(schema = @Schema(implementation = BatchBody.class)))
    @Refuses({
        "BATCHES_OFF",
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
    public Response create(NewBatchBody body, @HeaderParam("Idempotency-Key") String key) {
        String owner = Caller.owner(request);
        return turnstile.pass(
                owner, () -> idempotency.once(owner, key, body.fingerprint(), "bat", id -> submit(owner, body, id)));
    }

    @GET
    @Path("{id}")
    @OpenedBy(Scope.TRYON_READ)
    @Operation(operationId = "getBatch", summary = "A batch with all its jobs")
    public BatchBody show(@PathParam("id") @Parameter(example = BatchBody.ID) String id) {
        return batches.find(Caller.owner(request), id)
                .map(BatchBody::of)
                .orElseThrow(() -> Refusal.because(TryOnRefusal.NOT_FOUND));
    }

    private Answer submit(String owner, NewBatchBody body, Optional<String> batchId) {
        Optional<String> hook = body.hook().map(url -> hooks.checked(owner, url));
        List<String> ids = uploads.keep(owner, body.pictures());
        BatchRequest asked =
                new BatchRequest(body.readMode(), ids.get(0), ids.subList(1, ids.size()), body.pairs(), hook);
        BatchSubmission submission =
                batchId.map(id -> batches.submit(owner, asked, id)).orElseGet(() -> batches.submit(owner, asked));
        if (submission instanceof BatchSubmission.Accepted accepted) {
            Batch batch = accepted.batch();
            if (Caller.isLive(request)) Spent.note(request, CreditAmount.of(batch.creditsUsed()));
            return new Answer(202, BatchBody.of(batch), "/api/v1/batches/" + batch.id());
        }
        throw Refusal.because(TryOnApiRefusal.CREDITS_INSUFFICIENT);
    }
}
