/**
 * Webhooks: tells partners' servers what happened, by the rules of Standard Webhooks.
 *
 * <p>Entrances: {@link com.trailroom.partner.webhook.Webhooks} (endpoints), {@link com.trailroom.partner.webhook.Deliveries}
 * (the log, and sending again), {@link com.trailroom.partner.webhook.Outbox} (announce an event).
 *
 * <p>How news becomes a delivery: the write that changes a state notes that this is news ({@code tryon}, {@code credit},
 * {@code payment}). It is told at once on the node where it happened, and by a sweep otherwise; telling it writes one
 * delivery for each endpoint that listens, under an id made of event and endpoint, and only then takes the note away. So
 * every event becomes a delivery once, whatever crashes.
 *
 * <p>How a delivery is made: a node claims it by moving its due time one minute on, which also makes it due again should the
 * node die; the number of its claim lets only the latest claimant write down what came of it. One attempt is one request, of
 * fifteen seconds at most. A server may get an event twice, after a crash between its answer and our writing it down; never
 * from two nodes at once. The id of the event stays the same, the timestamp is the attempt's.
 *
 * <p>Isolation: what an endpoint may have at once follows from how long its last attempt took. Whoever answers within five
 * seconds, well or badly, may have four requests, an account eight. Whoever lets us wait longer has one, and all such endpoints
 * together a quarter of the workers, turn by turn; another quarter is for endpoints not tried yet. Whoever hangs delays only
 * those who hang.
 *
 * <p>An endpoint is switched off when it answers 410, or when nothing could be delivered for three days and at least three
 * events; its owner gets a mail. What happens while it is off is written down as failed, so that it can be sent later.
 *
 * <p>Always true: a secret is encrypted at rest, and shown once; a body is sent byte for byte as it was signed.
 */
package com.trailroom.partner.webhook;
