package com.trailroom.api.payment;

import com.trailroom.api.openapi.Refuses;
import com.trailroom.payment.EventInbox;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Razorpay's webhook. It takes no token: the signature over the bytes is what tells who sends. */
@Path("/payments/razorpay-events")
@Tag(name = "payments")
public class RazorpayEventsResource {

    @Inject
    EventInbox inbox;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "receiveRazorpayEvent", summary = "Razorpay's webhook")
    @RequestBody(content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(responseCode = "200", description = "Taken in")
    @Refuses({"EVENT_SIGNATURE_INVALID", "EVENT_TOO_LARGE"})
    public Response receive(
            InputStream body,
            @HeaderParam("X-Razorpay-Signature") String signature,
            @HeaderParam("X-Razorpay-Event-Id") String eventId)
            throws IOException {
        byte[] bytes = body.readNBytes(EventInbox.MOST_BYTES + 1);
        // what is too large is read to its end all the same: a refusal in the middle would not reach its sender
        body.transferTo(OutputStream.nullOutputStream());
        inbox.receive(bytes, signature == null ? "" : signature, Optional.ofNullable(eventId));
        return Response.ok().build();
    }
}
