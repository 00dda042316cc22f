package com.trailroom.api.partner;

import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Cursor;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.Idempotency;
import com.trailroom.api.OpenedBy;
import com.trailroom.api.PageBody;
import com.trailroom.api.ShortListing;
import com.trailroom.api.openapi.Refuses;
import com.trailroom.partner.key.Scope;
import com.trailroom.partner.webhook.Endpoint;
import com.trailroom.partner.webhook.EventType;
import com.trailroom.partner.webhook.IssuedEndpoint;
import com.trailroom.partner.webhook.NewEndpoint;
import com.trailroom.partner.webhook.Webhooks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Addresses that are told of events. A key lets an endpoint hear only what the key itself may read. */
@Authenticated
@Singleton
@Path("/webhooks")
@Tag(name = "webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {

    @Inject
    Webhooks webhooks;

    @Inject
    VisibleEndpoints visible;

    @Inject
    Idempotency idempotency;

    @Context
    HttpServletRequest request;

    @POST
    @OpenedBy({Scope.TRYON_WRITE, Scope.TRYON_READ})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWebhook",
            summary = "Register an address for events",
            description = "The answer holds the secret that deliveries are signed with; it is not to be had again."
                    + " `payment.completed` and `credits.low` need the scope `credits:read` as well.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = EndpointBody.class)))
    @Refuses("WEBHOOKS_TOO_MANY")
    public Response create(NewEndpointBody body, @HeaderParam("Idempotency-Key") String key) {
        check(EventNames.read(body.events()));
        visible.requireMode(request, body.livemode());
        String account = account();
        byte[] same = ("webhook " + body).getBytes(StandardCharsets.UTF_8);
        return idempotency.once(account, key, List.of(same), "whk", id -> {
            NewEndpoint form = body.form(Caller.isLive(request));
            IssuedEndpoint issued = id.map(given -> webhooks.create(account, form, given))
                    .orElseGet(() -> webhooks.create(account, form.url(), form.events(), form.live()));
            return new Idempotency.Answer(
                    201,
                    EndpointBody.of(issued),
                    "/api/v1/webhooks/" + issued.endpoint().id());
        });
    }

    @GET
    @OpenedBy(Scope.TRYON_READ)
    @Operation(operationId = "listWebhooks", summary = "All endpoints, newest first")
    public PageBody<EndpointBody> index(@BeanParam Cursor cursor) {
        return cursor.page(new ShortListing<>(visible.list(request), Endpoint::id), new FieldErrors())
                .map(EndpointBody::of);
    }

    @GET
    @Path("{id}")
    @OpenedBy(Scope.TRYON_READ)
    @Operation(operationId = "getWebhook", summary = "An endpoint")
    public EndpointBody show(@PathParam("id") @Parameter(example = EndpointBody.ID) String id) {
        return EndpointBody.of(visible.endpoint(request, id));
    }

    @PATCH
    @Path("{id}")
    @OpenedBy({Scope.TRYON_WRITE, Scope.TRYON_READ})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeWebhook", summary = "Change an endpoint, switch it on or off")
    public EndpointBody change(
            @PathParam("id") @Parameter(example = EndpointBody.ID) String id, EndpointChangeBody body) {
        visible.endpoint(request, id);
        body.change().events().ifPresent(this::check);
        return EndpointBody.of(webhooks.change(account(), id, body.change()));
    }

    @DELETE
    @Path("{id}")
    @OpenedBy({Scope.TRYON_WRITE, Scope.TRYON_READ})
    @Operation(operationId = "deleteWebhook", summary = "Delete an endpoint, and the log of its deliveries")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Response delete(@PathParam("id") @Parameter(example = EndpointBody.ID) String id) {
        visible.endpoint(request, id);
        webhooks.delete(account(), id);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/secret-rotation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give an endpoint a new secret",
            description = "The one it has signs as well for overlap_seconds, a day if it is left out.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = EndpointBody.class)))
    @Refuses("WEBHOOK_ROTATED")
    public Response rotate(
            @PathParam("id") @Parameter(example = EndpointBody.ID) String id,
            RotationBody body,
            @HeaderParam("Idempotency-Key") String key) {
        String account = account();
        byte[] same = ("webhook rotation " + id + body).getBytes(StandardCharsets.UTF_8);
        return idempotency.once(account, key, List.of(same), "act", rotation -> {
            IssuedEndpoint issued = rotation.map(given -> webhooks.rotate(account, id, body.overlap(), given))
                    .orElseGet(() -> webhooks.rotate(account, id, body.overlap()));
            return new Idempotency.Answer(200, EndpointBody.of(issued), "/api/v1/webhooks/" + id);
        });
    }

    private void check(Set<EventType> events) {
        boolean money = events.contains(EventType.PAYMENT_COMPLETED) || events.contains(EventType.CREDITS_LOW);
        if (money) Caller.require(request, Scope.CREDITS_READ);
    }

    private String account() {
        return Caller.of(request).id();
    }
}
