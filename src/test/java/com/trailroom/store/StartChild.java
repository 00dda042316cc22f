package com.trailroom.store;

import com.trailroom.store.embedded.EmbeddedMongo;
import java.nio.file.Path;

/** A process that starts on a store file as TrailRoom does, and serves until it is killed; prints its connection string. */
final class StartChild {

    private StartChild() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedMongo store = Ending.unlessStarted(() -> EmbeddedMongo.open(Path.of(args[0])));
        System.out.println(store.uri());
        Thread.sleep(Long.MAX_VALUE);
    }
}
