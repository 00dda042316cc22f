package com.trailroom.payment;

/** Who hears of payments. */
interface PaymentNews {

    void completed(PaymentCompleted news);

    void refunded(PaymentRefunded news);

    void received(EventReceived news);
}
