/** Balances and the ledger in the API. */
package com.trailroom.api.credit;
