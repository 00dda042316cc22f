package com.trailroom.partner.webhook;

import com.trailroom.store.BsonDate;
import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An endpoint as it is in {@code webhooks}; inserted through this, and never written back whole. */
@Entity("webhooks")
class EndpointDocument {

    @Id
    String id;

    @Column("user_id")
    String accountId;

    @Column
    String url;

    /** Codes, with spaces between them. */
    @Column
    String events;

    @Column
    boolean livemode;

    @Column
    String status;

    /** Sealed, in base64, like the next. */
    @Column
    String secret;

    @Column("previous_secret")
    String previousSecret;

    @Column("previous_until")
    @Convert(BsonDate.class)
    Instant previousUntil;

    /** What gave it the present secret; null for its first. */
    @Column
    String rotation;

    @Column("failing_since")
    @Convert(BsonDate.class)
    Instant failingSince;

    @Column("failed_deliveries")
    int failedDeliveries;

    @Column("created_at")
    @Convert(BsonDate.class)
    Instant created;

    static EndpointDocument ofNew(Endpoint endpoint, String sealedSecret) {
        EndpointDocument document = new EndpointDocument();
        document.id = endpoint.id();
        document.accountId = endpoint.accountId();
        document.url = endpoint.url();
        document.events = codes(endpoint.events());
        document.livemode = endpoint.live();
        document.status = endpoint.status().code();
        document.secret = sealedSecret;
        document.created = endpoint.created();
        return document;
    }

    Endpoint endpoint() {
        return new Endpoint(
                id,
                accountId,
                url,
                Arrays.stream(events.split(" "))
                        .map(EventType::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                livemode,
                Endpoint.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                created,
                Optional.ofNullable(failingSince),
                Optional.ofNullable(previousUntil));
    }

    static String codes(Set<EventType> events) {
        return events.stream().sorted().map(EventType::code).collect(Collectors.joining(" "));
    }
}
