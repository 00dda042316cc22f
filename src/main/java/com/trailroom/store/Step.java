package com.trailroom.store;

import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;

/**
 * A change to data that an earlier TrailRoom wrote. It may be cut off at any point and is then done again from the start: what
 * it did already it must leave alone.
 *
 * @param name for ever; by it a database knows what was done
 */
record Step(String name, Consumer<MongoDatabase> change) {}
