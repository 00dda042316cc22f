package com.trailroom.api.account;

import com.trailroom.api.Checked;
import com.trailroom.api.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Signs in. */
public record LoginBody(
        @Schema(required = true, format = "email", example = "alice@example.org") String email,
        @Schema(required = true, format = "password", example = "correct horse battery") String password)
        implements Checked {

    @Override
    public void check(FieldErrors errors) {
        errors.require("email", email);
        errors.require("password", password);
    }
}
