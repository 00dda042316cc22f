package com.trailroom.api;

import com.trailroom.kernel.Refusal;

/** Why the API itself declines a request, before any room is asked. */
public enum ApiRefusal implements Refusal.Reason {
    AUTH_REQUIRED(401, "Send an access token or an API key: Authorization: Bearer …"),
    AUTH_INVALID_CREDENTIALS(401, "The credentials are not right."),
    AUTH_TOKEN_EXPIRED(401, "The access token or API key has expired. Get a new token at /api/v1/auth/refresh."),
    FORBIDDEN(403, "This API key does not have the scope for this."),
    HTTPS_REQUIRED(
            403, "Use https. What was sent has travelled unencrypted: replace the token or key, if there was one."),
    ACCESS_TOKEN_REQUIRED(403, "API keys do not open this. Sign in, and send the access token."),
    SECOND_FACTOR_REQUIRED(
            401,
            "This account has a second factor: send a code of it, or a recovery code, as code, with the password."),
    EMAIL_TAKEN(409, "There is an account with this e-mail."),
    CONSENT_REQUIRED(
            400,
            "Set consent to true: pictures are stored encrypted, for 30 days unless this installation keeps them otherwise,"
                    + " and processed by the engine."),
    VALIDATION_FAILED(400, "The request is not as the documentation has it; errors names the fields."),
    NOT_FOUND(404, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "This address does not take this method."),
    NOT_ACCEPTABLE(406, "This is not answered in any of the formats that are accepted."),
    UNSUPPORTED_MEDIA_TYPE(415, "This body's content type is not taken here."),
    IDEMPOTENCY_KEY_INVALID(400, "An Idempotency-Key has 1 to 255 visible ASCII characters."),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used with another request."),
    IDEMPOTENCY_IN_PROGRESS(409, "The request with this Idempotency-Key is still being worked on."),
    RATE_LIMIT_EXCEEDED(429, "Too many requests. Wait for Retry-After seconds, then try again."),
    MAINTENANCE(503, "TrailRoom is being worked on: nothing new is begun. Try again after Retry-After seconds."),
    STORE_FULL(503, "Nothing can be saved at the moment. Try again in a few minutes."),
    SERVER_ERROR(500, "Something went wrong on our side.");

    private final int status;
    private final String words;

    ApiRefusal(int status, String words) {
        this.status = status;
        this.words = words;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean isRetryable() {
        return this == IDEMPOTENCY_IN_PROGRESS || Refusal.Reason.super.isRetryable();
    }
}
