package com.trailroom.api;

import com.trailroom.account.AccountRefusal;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.PaymentRefusal;
import com.trailroom.tryon.TryOnRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which field a room's refusal is about: to a program it is then a field's fault, not a code of its own. */
final class Blame {

    private static final Map<Refusal.Reason, String> FIELDS = Map.of(
            AccountRefusal.EMAIL_INVALID, "email",
            AccountRefusal.PASSWORD_TOO_SHORT, "password",
            AccountRefusal.PASSWORD_TOO_LONG, "password",
            AccountRefusal.PASSWORD_TOO_COMMON, "password",
            AccountRefusal.DISPLAY_NAME_TOO_LONG, "display_name",
            ApiRefusal.CONSENT_REQUIRED, "consent",
            ApiRefusal.IDEMPOTENCY_KEY_INVALID, "Idempotency-Key",
            PaymentRefusal.BELOW_MINIMUM, "credits",
            PaymentRefusal.ABOVE_MAXIMUM, "credits",
            TryOnRefusal.WRONG_NUMBER_OF_GARMENTS, "garment_images");

    private Blame() {}

    static Optional<String> field(Refusal.Reason reason) {
        return Optional.ofNullable(FIELDS.get(reason));
    }

    static Invalid of(Refusal.Reason reason) {
        return field(reason)
                .map(field -> new FieldError(field, reason.name(), reason.words()))
                .map(error -> new Invalid(ApiRefusal.VALIDATION_FAILED, List.of(error)))
                .orElseGet(() -> new Invalid(reason, List.of()));
    }
}
