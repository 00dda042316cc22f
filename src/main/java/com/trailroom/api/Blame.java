package com.trailroom.api;

import com.trailroom.account.AccountRefusal;
import com.trailroom.guard.outbound.DestinationRefusal;
import com.trailroom.kernel.Refusal;
import com.trailroom.partner.key.KeyRefusal;
import com.trailroom.partner.webhook.WebhookRefusal;
import com.trailroom.payment.PaymentRefusal;
import com.trailroom.tryon.TryOnRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which field a refusal is about. To a program most such are a field's fault, not a code of their own. */
final class Blame {

    private static final Map<Refusal.Reason, String> FIELDS = Map.ofEntries(
            Map.entry(AccountRefusal.EMAIL_INVALID, "email"),
            Map.entry(AccountRefusal.PASSWORD_TOO_SHORT, "password"),
            Map.entry(AccountRefusal.PASSWORD_TOO_LONG, "password"),
            Map.entry(AccountRefusal.PASSWORD_TOO_COMMON, "password"),
            Map.entry(AccountRefusal.DISPLAY_NAME_TOO_LONG, "display_name"),
            Map.entry(ApiRefusal.CONSENT_REQUIRED, "consent"),
            Map.entry(ApiRefusal.IDEMPOTENCY_KEY_INVALID, "Idempotency-Key"),
            Map.entry(PaymentRefusal.BELOW_MINIMUM, "credits"),
            Map.entry(PaymentRefusal.ABOVE_MAXIMUM, "credits"),
            Map.entry(TryOnRefusal.WRONG_NUMBER_OF_GARMENTS, "garment_images"),
            Map.entry(KeyRefusal.KEY_NAME_INVALID, "name"),
            Map.entry(KeyRefusal.KEY_SCOPES_MISSING, "scopes"),
            Map.entry(KeyRefusal.KEY_EXPIRY_INVALID, "expires_at"),
            Map.entry(KeyRefusal.KEY_OVERLAP_INVALID, "overlap_seconds"),
            Map.entry(WebhookRefusal.WEBHOOK_EVENTS_MISSING, "events"),
            Map.entry(WebhookRefusal.WEBHOOK_OVERLAP_INVALID, "overlap_seconds"),
            Map.entry(DestinationRefusal.URL_INVALID, "url"),
            Map.entry(DestinationRefusal.URL_NOT_HTTPS, "url"),
            Map.entry(DestinationRefusal.URL_HAS_CREDENTIALS, "url"),
            Map.entry(DestinationRefusal.URL_PORT_NOT_ALLOWED, "url"),
            Map.entry(DestinationRefusal.URL_HOST_UNKNOWN, "url"),
            Map.entry(DestinationRefusal.URL_HOST_NOT_PUBLIC, "url"));

    /** These stay codes of their own. */
    private static final Map<Refusal.Reason, String> RULES = Map.of(
            ApiRefusal.EMAIL_TAKEN, "email",
            PaymentRefusal.BILLING_DETAILS_REQUIRED, "billing",
            PaymentRefusal.PAYMENT_SIGNATURE_INVALID, "razorpay_signature");

    private Blame() {}

    static Optional<String> field(Refusal.Reason reason) {
        return Optional.ofNullable(FIELDS.get(reason));
    }

    static Invalid of(Refusal.Reason reason) {
        Refusal.Reason code = FIELDS.containsKey(reason) ? ApiRefusal.VALIDATION_FAILED : reason;
        List<FieldError> errors = field(reason)
                .or(() -> Optional.ofNullable(RULES.get(reason)))
                .map(field -> List.of(new FieldError(field, reason.name(), reason.words())))
                .orElse(List.of());
        return new Invalid(code, errors);
    }
}
