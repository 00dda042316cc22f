package com.trailroom.support;

import com.mongodb.client.MongoClient;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.nosql.Template;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentConfiguration;
import org.eclipse.jnosql.mapping.core.Converters;
import org.eclipse.jnosql.mapping.document.DocumentTemplateProducer;
import org.eclipse.jnosql.mapping.reflection.Reflections;
import org.eclipse.jnosql.mapping.semistructured.EntityConverter;

/** JNoSQL without a server: its beans, and nothing else, in a container that a JVM starts once. */
public final class Templates {

    private static final SeContainer CONTAINER = SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addPackages(
                    true, DocumentTemplateProducer.class, EntityConverter.class, Converters.class, Reflections.class)
            .addProperty("org.jboss.weld.se.shutdownHook", false)
            .initialize();

    private Templates() {}

    public static Template over(MongoClient client, String database) {
        return CONTAINER
                .select(DocumentTemplateProducer.class)
                .get()
                .apply(new MongoDBDocumentConfiguration().get(client).apply(database));
    }
}
