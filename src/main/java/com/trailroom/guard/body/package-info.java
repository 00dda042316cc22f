/**
 * How much a request may bring along, and where that is while it is read.
 *
 * <p>Entrances: {@link com.trailroom.guard.body.BodyLimit} and {@link com.trailroom.guard.body.PartsInMemory}, which each edge
 * registers, {@link com.trailroom.guard.body.TakesPictures} on what takes more, and {@link com.trailroom.guard.body.PartBytes},
 * which takes a part out of its form.
 *
 * <p>Not here: whether a picture is one ({@code tryon.picture}).
 */
package com.trailroom.guard.body;
