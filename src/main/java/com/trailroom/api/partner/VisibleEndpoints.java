package com.trailroom.api.partner;

import com.trailroom.api.ApiRefusal;
import com.trailroom.api.Caller;
import com.trailroom.kernel.Refusal;
import com.trailroom.partner.webhook.Endpoint;
import com.trailroom.partner.webhook.WebhookRefusal;
import com.trailroom.partner.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The endpoints that a caller sees: with an access token all of the account's, with a key those of the key's own kind. */
@ApplicationScoped
class VisibleEndpoints {

    @Inject
    Webhooks webhooks;

    List<Endpoint> list(HttpServletRequest request) {
        return webhooks.list(Caller.of(request).id()).stream()
                .filter(endpoint -> sees(request, endpoint.live()))
                .toList();
    }

    /** Another's is as good as none. */
    Endpoint endpoint(HttpServletRequest request, String id) {
        return webhooks.find(Caller.of(request).id(), id)
                .filter(endpoint -> sees(request, endpoint.live()))
                .orElseThrow(() -> Refusal.because(WebhookRefusal.NOT_FOUND));
    }

    /** Refuses a key that asks for the other kind. */
    void requireMode(HttpServletRequest request, Boolean wished) {
        if (wished != null && !sees(request, wished)) throw Refusal.because(ApiRefusal.FORBIDDEN);
    }

    private static boolean sees(HttpServletRequest request, boolean live) {
        return Caller.key(request).isEmpty() || Caller.isLive(request) == live;
    }
}
