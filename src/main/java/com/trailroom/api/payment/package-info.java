/** Prices, purchases, invoices in the API; and the entrance for the gateway's events. */
package com.trailroom.api.payment;
