/**
 * What a shop's engineer sees: API keys, webhooks with what was delivered, usage.
 *
 * <p>Always true: a secret is shown on the page that its making leads to, for five minutes, and travels there sealed in the
 * page's address; nothing else of it is kept. Every form works without scripts, and is carried out once.
 *
 * <p>Not here: rules (they are {@code partner}'s), the API itself ({@code api}).
 */
package com.trailroom.web.partner;
