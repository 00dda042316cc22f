/**
 * Shuts addresses out.
 *
 * <p>Entrance: {@link com.trailroom.guard.block.Blocks}. {@link com.trailroom.guard.block.BlockFilter} asks it at every
 * request, before anything else does.
 *
 * <p>Always true: a block or its removal is felt at once on the node where it was made, and within a second and the time of
 * one read on every other (each reads the list again when it is a second old); while the database does not answer, the list
 * that was read last holds. Of one range there is one block, however many administrators block it at once. Nobody can block
 * the address that they come from. Blocks end by themselves when they are given an end.
 *
 * <p>Open all the same: what the refusal's page is made of (style sheets, scripts, fonts, icons), which is nobody's, and {@code
 * /health} for the machine itself.
 */
package com.trailroom.guard.block;
