package com.trailroom.api.account;

import com.trailroom.api.Checked;
import com.trailroom.api.FieldErrors;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Signs in. */
public record LoginBody(
        @Schema(required = true, format = "email", example = "alice@example.org") String email,
        @Schema(required = true, format = "password", example = "correct horse battery") String password,
        @Schema(
                        description =
                                "Only for accounts with a second factor: six digits of the app, or a recovery code",
                        example = "123456")
                String code)
        implements Checked {

    @Override
    public void check(FieldErrors errors) {
        errors.require("email", email);
        errors.require("password", password);
    }

    Optional<String> secondFactor() {
        return Optional.ofNullable(code).filter(given -> !given.isBlank());
    }
}
