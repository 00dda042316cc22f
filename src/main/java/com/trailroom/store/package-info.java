/**
 * Opens the database: the embedded store on a fresh machine, MongoDB when {@code TRAILROOM_MONGODB_URI} is set.
 *
 * <p>Entrances: {@link com.trailroom.store.Database}, which owns the one client everyone shares, and over the same client
 * JNoSQL's {@code Template} for ordinary reading and writing. Conditional updates, aggregation and indexes are native.
 *
 * <p>For all who are called by a timer: {@link com.trailroom.store.Turn}. For the edges: {@link com.trailroom.store.FullDisk}.
 *
 * <p>Always true: who gets the database gets it with every migration done. A store makes its indexes when it is made, by
 * {@link com.trailroom.store.Indexes}, and every room makes its stores at the start: before TrailRoom is ready all indexes are
 * there, however long that takes.
 *
 * <p>What JNoSQL maps is a class {@code …Document} in the room it belongs to, one for each collection. It is a class, not a
 * record: for a record JNoSQL asks for the running container at every document it reads. Times are converted by
 * {@link com.trailroom.store.BsonDate}. Fields that are updated natively, and lists above all, stay out of it; a document that
 * rooms share is inserted through it, and never written back whole.
 */
package com.trailroom.store;
