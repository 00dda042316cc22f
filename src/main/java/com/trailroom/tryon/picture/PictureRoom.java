package com.trailroom.tryon.picture;

import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Secrets;
import com.trailroom.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.nosql.Template;
import java.time.Clock;

/** Puts the room together: files beside the embedded store, GridFS with MongoDB. */
@ApplicationScoped
class PictureRoom {

    @Inject
    MongoDatabase database;

    @Inject
    Template documents;

    @Inject
    Settings settings;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, Pictures pictures) {}

    @Produces
    @Singleton
    Pictures pictures() {
        PictureVault vault = new PictureVault(store(), secrets.seal());
        PictureRecordStore records = new PictureRecordStore(database, documents);
        return new Pictures(records, vault, new PictureReader(), clock, settings.pictureRetention());
    }

    @Produces
    @Singleton
    PictureSweep sweep() {
        return new PictureSweep(store(), new PictureRecordStore(database, documents), clock);
    }

    private PictureStore store() {
        String usual = settings.text("mongodb.uri").isPresent() ? "mongodb" : "files";
        return settings.text("image.store").orElse(usual).equals("mongodb")
                ? new GridFsStore(database)
                : new FilePictureStore(settings.dataDirectory().resolve("pictures"));
    }
}
