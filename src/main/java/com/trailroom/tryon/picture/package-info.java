/**
 * Takes pictures in, and keeps them encrypted.
 *
 * <p>Entrance: {@link com.trailroom.tryon.picture.Pictures}.
 *
 * <p>Always true: what is kept was decoded and encoded anew, upright, without metadata, at most 2048 pixels a side; a picture
 * is found by its owner only; the same upload of the same account is one picture.
 *
 * <p>Not here: who may look at whose pictures besides their owner; how long a job keeps them ({@code tryon}).
 */
package com.trailroom.tryon.picture;
