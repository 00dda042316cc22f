package com.trailroom.audit;

import java.time.Instant;

/**
 * A deed with its place in the chain.
 *
 * @param sequence     1 for the first ever
 * @param previousHash of the entry before; {@link Link#GENESIS} for the first
 * @param hash         over all of the above, see {@link Link}
 */
public record AuditEntry(long sequence, Instant at, Deed deed, String previousHash, String hash) {}
