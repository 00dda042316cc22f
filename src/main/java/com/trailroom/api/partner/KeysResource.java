package com.trailroom.api.partner;

import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Cursor;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.Idempotency;
import com.trailroom.api.PageBody;
import com.trailroom.api.ShortListing;
import com.trailroom.api.openapi.Refuses;
import com.trailroom.kernel.Refusal;
import com.trailroom.partner.key.ApiKey;
import com.trailroom.partner.key.ApiKeys;
import com.trailroom.partner.key.IssuedKey;
import com.trailroom.partner.key.KeyRefusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** API keys. No key opens this: a key that leaks makes no other one. */
@Authenticated
@Singleton
@Path("/api-keys")
@Tag(name = "api-keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {

    @Inject
    ApiKeys keys;

    @Inject
    Idempotency idempotency;

    @Context
    HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createKey",
            summary = "Make an API key",
            description = "The answer holds the secret; it is not to be had again.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = KeyBody.class)))
    @Refuses("KEYS_TOO_MANY")
    public Response create(NewKeyBody body, @HeaderParam("Idempotency-Key") String key) {
        String account = account();
        byte[] same = ("key " + body).getBytes(StandardCharsets.UTF_8);
        return idempotency.once(account, key, List.of(same), "key", id -> {
            IssuedKey issued = id.map(given -> keys.create(account, body.form(), given))
                    .orElseGet(() -> keys.create(account, body.form()));
            return new Idempotency.Answer(
                    201, KeyBody.of(issued), "/api/v1/api-keys/" + issued.key().id());
        });
    }

    @GET
    @Operation(
            operationId = "listKeys",
            summary = "All API keys, newest first",
            description = "Also those that have expired or were revoked.")
    public PageBody<KeyBody> index(@BeanParam Cursor cursor) {
        return cursor.page(new ShortListing<>(keys.list(account()), ApiKey::id), new FieldErrors())
                .map(KeyBody::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getKey", summary = "An API key")
    public KeyBody show(@PathParam("id") @Parameter(example = KeyBody.ID) String id) {
        return keys.find(account(), id).map(KeyBody::of).orElseThrow(() -> Refusal.because(KeyRefusal.NOT_FOUND));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke an API key",
            description = "It opens nothing any more: at once, or within a second on the other servers.")
    @APIResponse(responseCode = "204", description = "Revoked")
    public Response revoke(@PathParam("id") @Parameter(example = KeyBody.ID) String id) {
        keys.revoke(account(), id);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/rotation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rotateKey",
            summary = "Give an API key a new secret",
            description = "The one it has goes on beside it for overlap_seconds, a day if it is left out.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = KeyBody.class)))
    @Refuses("KEY_NOT_USABLE")
    public Response rotate(
            @PathParam("id") @Parameter(example = KeyBody.ID) String id,
            RotationBody body,
            @HeaderParam("Idempotency-Key") String key) {
        String account = account();
        byte[] same = ("key rotation " + id + body).getBytes(StandardCharsets.UTF_8);
        return idempotency.once(account, key, List.of(same), "act", rotation -> {
            IssuedKey issued = rotation.map(given -> keys.rotate(account, id, body.overlap(), given))
                    .orElseGet(() -> keys.rotate(account, id, body.overlap()));
            return new Idempotency.Answer(200, KeyBody.of(issued), "/api/v1/api-keys/" + id);
        });
    }

    private String account() {
        return Caller.of(request).id();
    }
}
