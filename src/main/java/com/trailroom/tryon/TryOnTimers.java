package com.trailroom.tryon;

import com.trailroom.store.Turn;
import com.trailroom.tryon.picture.PictureSweep;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Heartbeats, takeovers, and the end of pictures' time. A failure waits for the next turn. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TryOnTimers {

    private static final Logger LOG = Logger.getLogger(TryOnTimers.class.getName());

    @Inject
    WorkQueue queue;

    @Inject
    JobSweep sweep;

    @Inject
    PictureDeletion deletion;

    @Inject
    PictureSweep pictures;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void heartbeat() {
        run("heartbeat", queue::heartbeat);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sweep() {
        run("sweep", () -> {
            sweep.run();
            queue.pump();
        });
    }

    @Schedule(hour = "*", minute = "23", persistent = false)
    void expire() {
        run("expiry", () -> {
            while (deletion.ofExpired() > 0) LOG.info("Deleted pictures past their time");
        });
    }

    @Schedule(hour = "3", minute = "31", persistent = false)
    void sweepPictures() {
        run("picture sweep", () -> {
            int orphans = pictures.run();
            if (orphans > 0) LOG.info(() -> "Deleted " + orphans + " pictures that a crash had left unrecorded");
        });
    }

    private static void run(String what, Runnable task) {
        Turn.of(LOG, "try-on " + what, task);
    }
}
