/**
 * The partner platform: API keys ({@code partner.key}), webhooks ({@code partner.webhook}), usage ({@code partner.usage}).
 *
 * <p>Not here: how a request is authenticated and answered ({@code api}), the pages ({@code web}), rate limits ({@code guard}).
 */
package com.trailroom.partner;
