/**
 * The port to whoever collects the money, in Razorpay's terms: orders, payments, refunds, disputes, signed events. The room
 * {@code outside} implements it, once for Razorpay and once as a simulation for machines without keys.
 */
package com.trailroom.payment.gateway;
