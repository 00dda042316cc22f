package com.trailroom.api.tryon;

import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Cursor;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.OpenedBy;
import com.trailroom.api.PageBody;
import com.trailroom.api.openapi.Refuses;
import com.trailroom.kernel.Refusal;
import com.trailroom.partner.key.Scope;
import com.trailroom.tryon.HistoryFilter;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobStatus;
import com.trailroom.tryon.TryOnRefusal;
import com.trailroom.tryon.TryOnSpace;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.Pictures;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finding, cancelling and deleting try-ons. */
@Authenticated
@Singleton
@Path("/tryons")
@Tag(name = "tryons")
@Produces(MediaType.APPLICATION_JSON)
public class TryOnsResource {

    @Inject
    TryOnSpaces spaces;

    @Inject
    Pictures pictures;

    @Context
    HttpServletRequest request;

    @Context
    Request conditions;

    @GET
    @OpenedBy(Scope.TRYON_READ)
    @Operation(operationId = "listTryOns", summary = "History, newest first")
    public PageBody<JobBody> index(@BeanParam Cursor cursor, @BeanParam HistoryQuery query) {
        FieldErrors errors = new FieldErrors();
        HistoryFilter filter = query.filter(errors);
        return cursor.page(new JobListing(space(), owner(), filter), errors).map(JobBody::of);
    }

    @GET
    @Path("{id}")
    @OpenedBy(Scope.TRYON_READ)
    @Operation(operationId = "getTryOn", summary = "A try-on")
    public JobBody show(@PathParam("id") @Parameter(example = JobBody.ID) String id) {
        return JobBody.of(job(id));
    }

    @GET
    @Path("{id}/result")
    @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
    @OpenedBy(Scope.TRYON_READ)
    @Operation(operationId = "getTryOnResult", summary = "The finished picture")
    @APIResponse(
            responseCode = "200",
            description = "A JPEG, labelled in its metadata (IPTC digital source type)",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(implementation = byte[].class)))
    @APIResponse(responseCode = "304", description = "The picture has the tag that was sent")
    @Refuses({"JOB_NOT_FINISHED", "JOB_HAS_NO_RESULT"})
    public Response result(@PathParam("id") @Parameter(example = JobBody.ID) String id) {
        Job job = job(id);
        if (!job.status().isTerminal()) throw Refusal.because(TryOnRefusal.JOB_NOT_FINISHED);
        if (job.status() != JobStatus.COMPLETED) throw Refusal.because(TryOnRefusal.JOB_HAS_NO_RESULT);
        Picture picture = space().result(job).orElseThrow(() -> Refusal.because(TryOnRefusal.NOT_FOUND));
        return PictureAnswer.of(picture, pictures, conditions);
    }

    @POST
    @Path("{id}/cancellation")
    @OpenedBy(Scope.TRYON_WRITE)
    @Operation(operationId = "cancelTryOn", summary = "Cancel a try-on that still waits")
    @Refuses("JOB_NOT_CANCELLABLE")
    public JobBody cancel(@PathParam("id") @Parameter(example = JobBody.ID) String id) {
        return JobBody.of(space().cancel(owner(), id));
    }

    @DELETE
    @Path("{id}")
    @OpenedBy(Scope.TRYON_WRITE)
    @Operation(
            operationId = "deleteTryOn",
            summary = "Delete a try-on's pictures now",
            description = "The job stays; so does an upload that another try-on uses.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @Refuses("JOB_NOT_FINISHED")
    public Response delete(@PathParam("id") @Parameter(example = JobBody.ID) String id) {
        space().deletePictures(owner(), id);
        return Response.noContent().build();
    }

    private Job job(String id) {
        return space().find(owner(), id).orElseThrow(() -> Refusal.because(TryOnRefusal.NOT_FOUND));
    }

    private TryOnSpace space() {
        return spaces.of(owner());
    }

    private String owner() {
        return Caller.owner(request);
    }
}
