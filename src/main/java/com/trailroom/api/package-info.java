/**
 * Speaks the partner JSON of {@code /api/v1}.
 *
 * <p>Entrances for resources: {@link com.trailroom.api.Caller} says who asks, and among whose
 * objects; {@link com.trailroom.api.OpenedBy} lets keys in; {@link com.trailroom.api.Cursor} reads lists;
 * {@link com.trailroom.api.Idempotency} does a thing once. A body is a record, and a {@link com.trailroom.api.Checked} one
 * when more than types can be wrong with it. {@link com.trailroom.api.Problem} is what every refusal looks like (RFC 9457);
 * {@link com.trailroom.api.FieldErrors} collects what is wrong with a request.
 *
 * <p>Always true: names are snake case; a field that is not known, given twice, or of another type is refused and named; no
 * answer carries a stack trace, a class name or a database message; what an account is told is stored by nobody on the way.
 */
package com.trailroom.api;
