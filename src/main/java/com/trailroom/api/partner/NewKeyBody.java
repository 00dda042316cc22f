package com.trailroom.api.partner;

import com.trailroom.api.Checked;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import com.trailroom.api.Rfc3339;
import com.trailroom.partner.key.NewKey;
import com.trailroom.partner.key.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for an API key. */
public record NewKeyBody(
        @Schema(required = true, maxLength = 80, example = "Shop") String name,
        @Schema(
                        required = true,
                        description = "What it is to open",
                        enumeration = {"tryon:write", "tryon:read", "credits:read"},
                        example = "[\"tryon:write\", \"tryon:read\"]",
                        minItems = 1)
                List<String> scopes,
        @Schema(description = "False for a key of the sandbox", defaultValue = "true", example = "true")
                Boolean livemode,
        @Schema(
                        format = "date-time",
                        description = "When it is to end; never, if it is left out",
                        example = "2027-11-23T12:00:00Z")
                String expiresAt)
        implements Checked {

    @Override
    public void check(FieldErrors errors) {
        errors.require("name", name);
        errors.require("scopes", scopes);
        if (scopes != null) {
            for (int i = 0; i < scopes.size(); i++) {
                errors.require(scope(i), scopes.get(i));
                errors.read(scope(i), scopes.get(i), FieldFault.INVALID_VALUE, Scope::of);
            }
        }
        errors.read("expires_at", expiresAt, FieldFault.INVALID_TIME, Rfc3339::instant);
    }

    /** Once it was checked. */
    NewKey form() {
        return new NewKey(
                name,
                livemode == null || livemode,
                scopes.stream().map(Scope::of).flatMap(Optional::stream).collect(Collectors.toSet()),
                Optional.ofNullable(expiresAt).flatMap(Rfc3339::instant));
    }

    private static String scope(int i) {
        return "scopes[" + i + "]";
    }
}
