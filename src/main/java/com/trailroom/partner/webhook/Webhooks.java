package com.trailroom.partner.webhook;

import com.trailroom.guard.outbound.OutboundCalls;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The entrance to endpoints: registers, changes, rotates secrets. Another account's endpoint is as good as none. */
public class Webhooks {

    private static final int MOST = 10;
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final EndpointStore store;
    private final DeliveryStore deliveries;
    private final EndpointSecrets secrets;
    private final OutboundCalls calls;
    private final Clock clock;
    private final Ids ids;

    Webhooks(EndpointStore store, DeliveryStore deliveries, EndpointSecrets secrets, OutboundCalls calls, Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.calls = calls;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Registers an address; one that may not be called is refused with the guard's reason. */
    public IssuedEndpoint create(String accountId, String url, Set<EventType> events, boolean live) {
        return create(accountId, new NewEndpoint(url, events, live), ids.next("whk"));
    }

    /** As the other, for a request that may come again: of the endpoint it made before, nobody heard, and it is made anew. */
    public IssuedEndpoint create(String accountId, NewEndpoint form, String endpointId) {
        if (form.events().isEmpty()) throw Refusal.because(WebhookRefusal.WEBHOOK_EVENTS_MISSING);
        Endpoint endpoint = new Endpoint(
                endpointId,
                accountId,
                calls.check(form.url()),
                form.events(),
                form.live(),
                Endpoint.Status.ENABLED,
                clock.instant(),
                Optional.empty(),
                Optional.empty());
        own(accountId, endpointId).ifPresent(unheard -> store.delete(unheard.id));
        SigningSecret secret = SigningSecret.random();
        store.insert(endpoint, secrets.sealed(endpoint.id(), secret));
        if (store.ofAccount(accountId).size() > MOST) {
            store.delete(endpoint.id());
            throw Refusal.because(WebhookRefusal.WEBHOOKS_TOO_MANY);
        }
        return new IssuedEndpoint(endpoint, secret.reveal());
    }

    /**
     * An address that a try-on is to be told at, as it will be called: it must be that of one of the account's endpoints, but
     * for the query. One that may not be called is refused with the guard's reason.
     */
    public String address(String accountId, String url, boolean live) {
        String checked = calls.check(url);
        boolean known =
                list(accountId).stream().anyMatch(endpoint -> endpoint.live() == live && endpoint.isFor(checked));
        if (!known) throw Refusal.because(WebhookRefusal.WEBHOOK_URL_UNKNOWN);
        return checked;
    }

    /** Newest first. */
    public List<Endpoint> list(String accountId) {
        return store.ofAccount(accountId);
    }

    public Optional<Endpoint> find(String accountId, String endpointId) {
        return own(accountId, endpointId).map(EndpointDocument::endpoint);
    }

    /** Switching an endpoint on also forgives its failures. */
    public Endpoint change(String accountId, String endpointId, EndpointChange change) {
        require(accountId, endpointId);
        if (change.events().filter(Set::isEmpty).isPresent()) {
            throw Refusal.because(WebhookRefusal.WEBHOOK_EVENTS_MISSING);
        }
        change.url().map(calls::check).ifPresent(url -> store.move(endpointId, url));
        change.events().ifPresent(events -> store.subscribe(endpointId, events));
        change.enabled().ifPresent(enabled -> {
            if (enabled) store.enable(endpointId);
            else store.disableByOwner(endpointId);
        });
        return require(accountId, endpointId).endpoint();
    }

    /** Deletes it, and its deliveries with it. */
    public void delete(String accountId, String endpointId) {
        require(accountId, endpointId);
        store.delete(endpointId);
        deliveries.deleteOf(endpointId);
    }

    /** Gives it a new secret; the one it had signs as well for {@code overlap} longer. */
    public IssuedEndpoint rotate(String accountId, String endpointId, Duration overlap) {
        return rotate(accountId, endpointId, overlap, ids.next("act"));
    }

    /** As the other, for a request that may come again: of the secret it made before, nobody heard, and it is replaced. */
    public IssuedEndpoint rotate(String accountId, String endpointId, Duration overlap, String rotation) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw Refusal.because(WebhookRefusal.WEBHOOK_OVERLAP_INVALID);
        }
        EndpointDocument seen = require(accountId, endpointId);
        SigningSecret next = SigningSecret.random();
        Instant until = clock.instant().plus(overlap);
        if (!store.rotate(seen, secrets.sealed(endpointId, next), until, rotation)) {
            throw Refusal.because(WebhookRefusal.WEBHOOK_ROTATED);
        }
        return new IssuedEndpoint(require(accountId, endpointId).endpoint(), next.reveal());
    }

    private EndpointDocument require(String accountId, String endpointId) {
        return own(accountId, endpointId).orElseThrow(() -> Refusal.because(WebhookRefusal.NOT_FOUND));
    }

    private Optional<EndpointDocument> own(String accountId, String endpointId) {
        return store.find(endpointId).filter(found -> found.accountId.equals(accountId));
    }
}
