/**
 * Razorpay, through its own client; and its simulated twin, which lets the whole flow run on a machine without keys. The twin
 * keeps orders and payments in {@code simulated_payments}, signs like Razorpay, and sends its events through HTTP to
 * TrailRoom's public entrance for Razorpay's. It does not exist in production mode.
 */
package com.trailroom.outside.razorpay;
