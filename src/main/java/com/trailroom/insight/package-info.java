/**
 * Answers read-only questions about everything that happened: people, money, try-ons, credits, the API.
 *
 * <p>Entrance: {@link com.trailroom.insight.Insights}. {@code RollUpTimers} has each day in UTC added up by {@link
 * com.trailroom.insight.RollUps}: today's every half minute, a past one until nothing in it can change; then it is closed and
 * never read again. Pages read days, never what they are made of.
 *
 * <p>Always true: adding a day up again gives the same day, written over itself whole, so it may be cut off anywhere and be
 * done by any node, one at a time; a day is closed only when all before it are.
 *
 * <p>Active is who signed in, asked for a try-on, called the API or bought credits that day. Accounts are kept in sets of
 * fingerprints of 64 bits: two accounts in one are less likely than a lightning stroke.
 *
 * <p>Not here: what an administrator looks at piece by piece (the rooms themselves), how it is drawn ({@code web.admin}).
 */
package com.trailroom.insight;
