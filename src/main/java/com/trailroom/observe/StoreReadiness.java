package com.trailroom.observe;

import com.trailroom.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the database answers. */
@Readiness
@ApplicationScoped
public class StoreReadiness implements HealthCheck {

    @Inject
    Database database;

    @Override
    public HealthCheckResponse call() {
        var trouble = database.trouble();
        var answer = HealthCheckResponse.named("store").status(trouble.isEmpty());
        trouble.ifPresent(words -> answer.withData("trouble", words));
        return answer.build();
    }
}
