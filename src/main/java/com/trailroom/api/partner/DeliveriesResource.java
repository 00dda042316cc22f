package com.trailroom.api.partner;

import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Cursor;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import com.trailroom.api.Idempotency;
import com.trailroom.api.OpenedBy;
import com.trailroom.api.PageBody;
import com.trailroom.api.openapi.Refuses;
import com.trailroom.kernel.Refusal;
import com.trailroom.partner.key.Scope;
import com.trailroom.partner.webhook.Deliveries;
import com.trailroom.partner.webhook.Delivery;
import com.trailroom.partner.webhook.WebhookRefusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an endpoint was told, and telling it again. */
@Authenticated
@Singleton
@Path("/webhooks/{id}/deliveries")
@Tag(name = "webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    @Inject
    Deliveries deliveries;

    @Inject
    VisibleEndpoints visible;

    @Inject
    Idempotency idempotency;

    @Context
    HttpServletRequest request;

    @GET
    @OpenedBy(Scope.TRYON_READ)
    @Operation(operationId = "listDeliveries", summary = "What was sent in the last 30 days, newest first")
    public PageBody<DeliveryBody> index(
            @PathParam("id") @Parameter(example = EndpointBody.ID) String id,
            @BeanParam Cursor cursor,
            @QueryParam("status") @Parameter(schema = @Schema(enumeration = {"pending", "delivered", "failed"}))
                    String status) {
        visible.endpoint(request, id);
        FieldErrors errors = new FieldErrors();
        Optional<Delivery.Status> only =
                errors.read("status", status, FieldFault.INVALID_VALUE, Delivery.Status::named);
        return cursor.page(new DeliveryListing(deliveries, account(), id, only), errors)
                .map(DeliveryBody::of);
    }

    @GET
    @Path("{event}")
    @OpenedBy(Scope.TRYON_READ)
    @Operation(operationId = "getDelivery", summary = "What was sent of an event")
    public DeliveryBody show(
            @PathParam("id") @Parameter(example = EndpointBody.ID) String id,
            @PathParam("event") @Parameter(example = DeliveryBody.ID) String event) {
        visible.endpoint(request, id);
        return deliveries
                .find(account(), id, event)
                .map(DeliveryBody::of)
                .orElseThrow(() -> Refusal.because(WebhookRefusal.NOT_FOUND));
    }

    @POST
    @Path("{event}/replay")
    @OpenedBy({Scope.TRYON_WRITE, Scope.TRYON_READ})
    @Operation(operationId = "replayDelivery", summary = "Send an event again, under the same id")
    @APIResponse(
            responseCode = "202",
            description = "On its way",
            content = @Content(schema = @Schema(implementation = DeliveryBody.class)))
    @Refuses({"WEBHOOK_DISABLED", "DELIVERY_UNDER_WAY"})
    public Response replay(
            @PathParam("id") @Parameter(example = EndpointBody.ID) String id,
            @PathParam("event") @Parameter(example = DeliveryBody.ID) String event,
            @HeaderParam("Idempotency-Key") String key) {
        visible.endpoint(request, id);
        String account = account();
        return idempotency.once(
                account, key, same("replay", id, event), () -> accepted(deliveries.replay(account, id, event)));
    }

    @POST
    @Path("replay")
    @OpenedBy({Scope.TRYON_WRITE, Scope.TRYON_READ})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replayFailedDeliveries", summary = "Send again what failed between two times")
    @APIResponse(
            responseCode = "202",
            description = "On their way",
            content = @Content(schema = @Schema(implementation = ReplayBody.ReplayedBody.class)))
    @Refuses("WEBHOOK_DISABLED")
    public Response replayFailed(
            @PathParam("id") @Parameter(example = EndpointBody.ID) String id,
            ReplayBody body,
            @HeaderParam("Idempotency-Key") String key) {
        visible.endpoint(request, id);
        String account = account();
        return idempotency.once(account, key, same("replay", id, body.toString()), () -> {
            long count = deliveries.replayFailed(account, id, body.first(), body.last());
            return new Idempotency.Answer(202, new ReplayBody.ReplayedBody(count), location(id));
        });
    }

    static Idempotency.Answer accepted(Delivery delivery) {
        String location = location(delivery.endpointId()) + "/" + delivery.eventId();
        return new Idempotency.Answer(202, DeliveryBody.of(delivery), location);
    }

    private static String location(String endpoint) {
        return "/api/v1/webhooks/" + endpoint + "/deliveries";
    }

    static List<byte[]> same(String... parts) {
        return List.of(parts).stream()
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private String account() {
        return Caller.of(request).id();
    }
}
