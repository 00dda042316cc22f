package com.trailroom.api.partner;

import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Idempotency;
import com.trailroom.api.OpenedBy;
import com.trailroom.api.openapi.Refuses;
import com.trailroom.partner.key.Scope;
import com.trailroom.partner.webhook.Deliveries;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Trying an endpoint out. */
@Authenticated
@Singleton
@Path("/webhooks/{id}/test")
@Tag(name = "webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class TestEventsResource {

    @Inject
    Deliveries deliveries;

    @Inject
    VisibleEndpoints visible;

    @Inject
    Idempotency idempotency;

    @Context
    HttpServletRequest request;

    @POST
    @OpenedBy({Scope.TRYON_WRITE, Scope.TRYON_READ})
    @Operation(
            operationId = "testWebhook",
            summary = "Send an endpoint an event that means nothing",
            description = "Its type is `webhook.test`, and its `livemode` is false.")
    @APIResponse(
            responseCode = "202",
            description = "On its way",
            content = @Content(schema = @Schema(implementation = DeliveryBody.class)))
    @Refuses("WEBHOOK_DISABLED")
    public Response test(
            @PathParam("id") @Parameter(example = EndpointBody.ID) String id,
            @HeaderParam("Idempotency-Key") String key) {
        visible.endpoint(request, id);
        String account = Caller.of(request).id();
        return idempotency.once(
                account,
                key,
                DeliveriesResource.same("test", id),
                () -> DeliveriesResource.accepted(deliveries.test(account, id)));
    }
}
