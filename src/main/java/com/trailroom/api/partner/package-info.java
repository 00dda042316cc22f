/** The partner platform in the API: keys, webhooks and their deliveries, usage. */
package com.trailroom.api.partner;
