/** Accounts and tokens in the API; pac4j takes the bearer token from its header. */
package com.trailroom.api.account;
