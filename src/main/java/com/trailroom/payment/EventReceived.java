package com.trailroom.payment;

/** News: an event waits in the inbox. */
record EventReceived(String eventId) {}
