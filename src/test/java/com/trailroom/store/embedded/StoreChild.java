package com.trailroom.store.embedded;

import java.nio.file.Path;

/** A process that serves one store file until it is killed; prints its connection string. */
final class StoreChild {

    private StoreChild() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedMongo store = EmbeddedMongo.open(Path.of(args[0]));
        System.out.println(store.uri());
        Thread.sleep(Long.MAX_VALUE);
    }
}
