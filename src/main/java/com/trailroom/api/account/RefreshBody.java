package com.trailroom.api.account;

import com.trailroom.api.Checked;
import com.trailroom.api.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a session by its refresh token. */
public record RefreshBody(
        @Schema(
                        required = true,
                        description = "As the last answer gave it; each is good for one use",
                        example = "ses_01jd8qk2x7m3v9t5w1y0z4r6s8.0.Xn4…")
                String refreshToken)
        implements Checked {

    @Override
    public void check(FieldErrors errors) {
        errors.require("refresh_token", refreshToken);
    }
}
