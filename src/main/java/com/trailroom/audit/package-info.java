/**
 * Remembers who did what.
 *
 * <p>Entrances: {@link com.trailroom.audit.Audit} (record, look up), {@link com.trailroom.audit.AuditVerifier}; for an
 * empty log of made-up data {@link com.trailroom.audit.AuditPast}.
 *
 * <p>Always true: entries are numbered without gaps, whichever node writes them, and an entry is never changed. Each holds
 * the hash of the one before (SHA-256), and a seal over its own hash under the master key, so that whoever can write to the
 * database but has no key can neither change, invent, exchange nor remove an entry without the verifier's naming it. Entries
 * are kept for a year; a sealed checkpoint stands for those that are gone.
 *
 * <p>Not here: what is worth remembering (the rooms above), application logs ({@code observe}).
 */
package com.trailroom.audit;
