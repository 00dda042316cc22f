/**
 * Ends answers that go on for minutes, such as server-sent events, when they should not any more.
 *
 * <p>Entrance: {@link com.trailroom.guard.stream.OpenStreams}.
 *
 * <p>Always true: who is shut out, suspended, signed out or given another role hears nothing more a second later, on whichever
 * node that was decided.
 *
 * <p>Not here: who may begin to listen; what is sent.
 */
package com.trailroom.guard.stream;
