package com.trailroom.api.partner;

import com.trailroom.api.Cursor;
import com.trailroom.partner.webhook.Deliveries;
import com.trailroom.partner.webhook.Delivery;
import java.util.List;
import java.util.Optional;

/** An endpoint's deliveries. A cursor may be any of them, also one that the filter leaves out. */
record DeliveryListing(Deliveries deliveries, String account, String endpoint, Optional<Delivery.Status> status)
        implements Cursor.Listing<Delivery> {

    @Override
    public String id(Delivery delivery) {
        return delivery.eventId();
    }

    @Override
    public boolean knows(String id) {
        return deliveries.find(account, endpoint, id).isPresent();
    }

    @Override
    public List<Delivery> older(Optional<String> than, int limit) {
        return deliveries.list(account, endpoint, status, than, limit);
    }

    @Override
    public List<Delivery> newer(String than, int limit) {
        return deliveries.newer(account, endpoint, status, than, limit);
    }
}
