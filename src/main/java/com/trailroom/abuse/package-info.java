/**
 * Notices abuse, and keeps what became of it.
 *
 * <p>Entrances: {@link com.trailroom.abuse.Cases} for those who look into it, {@link com.trailroom.abuse.Watch} for whoever
 * wants the rules looked at now. Once a minute every node looks at all of them.
 *
 * <p>Always true: of one rule and one account or address there is one open case, however many nodes look; while it is open its
 * evidence is kept up to date. Once it is reviewed, only what happens afterwards can raise another. A review is one, whoever
 * comes first, and is audited before it counts; nothing is done to anybody without one. From where on a rule counts is set
 * while TrailRoom runs ({@code config.Live}).
 *
 * <p>Not here: counting ({@code guard.signal}), shutting addresses out ({@code guard.block}), ending accounts ({@code
 * account}).
 */
package com.trailroom.abuse;
