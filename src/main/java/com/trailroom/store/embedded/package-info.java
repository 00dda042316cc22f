/**
 * The store of a fresh machine: mongo-java-server on H2's MVStore, made durable.
 *
 * <p>Entrance: {@link com.trailroom.store.embedded.EmbeddedMongo}, which speaks MongoDB's protocol on the loopback address.
 *
 * <p>Always true: a write is answered only after it is in the file and flushed to the disk; a document and its index entries
 * are never split over two commits; an answer is a copy, never a live object of the store. Each of these rests on a setting
 * that looks like a detail: automatic commits and their buffer are off, replaced chunks of the file stay untouched for 45
 * seconds, and the file is never marked as cleanly closed.
 *
 * <p>Not here: sessions, transactions, change streams and most of the aggregation language. Nothing in TrailRoom uses them.
 */
package com.trailroom.store.embedded;
