package com.trailroom.api.account;

import com.trailroom.account.NewAccount;
import com.trailroom.api.ApiRefusal;
import com.trailroom.api.Checked;
import com.trailroom.api.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Registers an account. */
public record RegisterBody(
        @Schema(required = true, format = "email", example = "alice@example.org") String email,
        @Schema(required = true, format = "password", minLength = 8, maxLength = 128, example = "correct horse battery")
                String password,
        @Schema(maxLength = 80, example = "Alice") String displayName,
        @Schema(
                        required = true,
                        description =
                                "True: pictures may be stored, encrypted, for 30 days unless this installation keeps them otherwise,"
                                        + " and processed by the engine",
                        example = "true")
                Boolean consent)
        implements Checked {

    private static final String CONSENT_VERSION = "2026-11";

    @Override
    public void check(FieldErrors errors) {
        errors.require("email", email);
        errors.require("password", password);
        errors.require("consent", consent);
        form().objections().forEach(errors::add);
        if (!Boolean.TRUE.equals(consent)) errors.add(ApiRefusal.CONSENT_REQUIRED);
    }

    NewAccount form() {
        return new NewAccount(text(email), text(password), text(displayName), CONSENT_VERSION);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
