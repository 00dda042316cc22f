/**
 * Keeps what engines are asked for, in words: for each mode its versions, which one is asked with, and trials.
 *
 * <p>Entrances: {@link com.trailroom.tryon.prompt.Prompts} for versions and for what holds, {@link
 * com.trailroom.tryon.prompt.Trials} for pictures made with a version before it holds.
 *
 * <p>Always true: a version is never changed, and version 1 is the one TrailRoom came with. Which one holds is felt at once on
 * the node where it was chosen, and within one second and the time of one read on every other; a job keeps the version that it
 * was made with. Of two administrators who choose at once, one is told to look again.
 *
 * <p>Not here: how an engine is asked ({@code outside}); the local engine takes no words at all.
 */
package com.trailroom.tryon.prompt;
