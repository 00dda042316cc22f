package com.trailroom.store;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentConfiguration;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentManager;
import org.eclipse.jnosql.mapping.DatabaseType;

/**
 * Lets JNoSQL map documents over the client that everyone shares. The alternative must be the class: on its methods alone it
 * would be ignored, and JNoSQL look for a server of its own.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
class Mapping {

    @Inject
    Database database;

    @Produces
    @org.eclipse.jnosql.mapping.Database(DatabaseType.DOCUMENT)
    @Typed(DatabaseManager.class)
    DatabaseManager documents() {
        return mongoDocuments();
    }

    @Produces
    @Typed(MongoDBDocumentManager.class)
    MongoDBDocumentManager mongoDocuments() {
        return new MongoDBDocumentConfiguration().get(database.client()).apply(database.name());
    }
}
