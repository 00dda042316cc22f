package com.trailroom.api.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail says how to go on; the same for every address. */
public record MailSentBody(
        @Schema(required = true, description = "Always `check_your_mail`", example = "check_your_mail") String status) {

    static final MailSentBody CHECK_YOUR_MAIL = new MailSentBody("check_your_mail");
}
