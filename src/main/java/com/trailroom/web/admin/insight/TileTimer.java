package com.trailroom.web.admin.insight;

import com.trailroom.store.Turn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Keeps open dashboards up to date, every five seconds. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TileTimer {

    private static final Logger LOG = Logger.getLogger(TileTimer.class.getName());

    @Inject
    LiveTiles live;

    @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
    void tick() {
        Turn.of(LOG, "live tiles", live::tick);
    }
}
