package com.trailroom.api.tryon;

import com.trailroom.api.ApiRefusal;
import com.trailroom.api.FieldError;
import com.trailroom.api.Invalid;
import com.trailroom.kernel.Refusal;
import com.trailroom.kernel.Space;
import com.trailroom.partner.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Looks at the address where a try-on's end is to be told. */
@ApplicationScoped
class TryOnHooks {

    @Inject
    Webhooks webhooks;

    /** As the guard writes it; refused, when it is no endpoint's of the account. */
    String checked(String owner, String url) {
        try {
            return webhooks.address(Space.accountOf(owner), url, !Space.isSandbox(owner));
        } catch (Refusal refusal) {
            Refusal.Reason why = refusal.reason();
            throw new Invalid(
                    ApiRefusal.VALIDATION_FAILED, List.of(new FieldError("webhook_url", why.name(), why.words())));
        }
    }
}
