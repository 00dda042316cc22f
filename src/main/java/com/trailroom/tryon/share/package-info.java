/**
 * Shows a result to whoever has its link, for as long as its owner wants.
 *
 * <p>Entrance: {@link com.trailroom.tryon.share.Shares}.
 *
 * <p>Always true: nothing is shared before its owner asks for it; a try-on has one link, and a new one ends the one before; a
 * link shows the result only, never the photos it was made from; it ends at its time, when its owner stops it, and while the
 * result is flagged, deleted, or its owner suspended. What is in the database is not enough to make a link.
 *
 * <p>Not here: pages ({@code web}); pictures for their owner ({@code tryon.picture}).
 */
package com.trailroom.tryon.share;
