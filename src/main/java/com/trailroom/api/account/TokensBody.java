package com.trailroom.api.account;

import com.trailroom.account.TokenPair;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a signed-in program holds. */
public record TokensBody(
        @Schema(required = true, description = "For Authorization: Bearer") String accessToken,
        @Schema(required = true, description = "Gets the next pair, once, within 7 days") String refreshToken,
        @Schema(required = true, example = "Bearer") String tokenType,
        @Schema(description = "How many seconds the access token is good for", example = "3600") long expiresIn) {

    static TokensBody of(TokenPair pair) {
        return new TokensBody(
                pair.access(), pair.refresh(), "Bearer", pair.accessLife().toSeconds());
    }
}
