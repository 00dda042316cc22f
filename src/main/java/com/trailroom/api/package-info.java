/**
 * Speaks the partner JSON of {@code /api/v1}.
 *
 * <p>Entrances: {@link com.trailroom.api.Problem} is what every refusal looks like (RFC 9457).
 *
 * <p>Always true: names are snake case; a field that is not known is refused; no answer carries a stack trace, a class name
 * or a database message.
 */
package com.trailroom.api;
