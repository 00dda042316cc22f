package com.trailroom.outside.razorpay;

import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Secrets;
import com.trailroom.config.Settings;
import com.trailroom.payment.gateway.PaymentGateway;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Which gateway collects the money: Razorpay when its keys are set; else, but never in production, its simulated twin. */
@ApplicationScoped
class GatewayRoom {

    private static final Logger LOG = Logger.getLogger(GatewayRoom.class.getName());
    private static final List<String> KEYS = List.of("key.id", "key.secret", "webhook.secret");

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Settings settings;

    @Inject
    Secrets secrets;

    @Inject
    MongoDatabase database;

    @Inject
    Clock clock;

    @Produces
    @Singleton
    PaymentGateway gateway() {
        List<String> missing =
                KEYS.stream().filter(key -> setting(key).isEmpty()).toList();
        if (missing.isEmpty()) return razorpay();
        if (settings.isProduction() || missing.size() < KEYS.size()) {
            throw new IllegalStateException("Missing, for payments: "
                    + String.join(
                            ", ", missing.stream().map(GatewayRoom::variable).toList()));
        }
        LOG.info("No Razorpay keys: payments are simulated, no money moves");
        String secret = Signatures.of(
                "simulated gateway".getBytes(StandardCharsets.UTF_8),
                HexFormat.of().formatHex(secrets.jwtKey()));
        return new SimulatedGateway(new SimulatedStore(database), new SimulatedEvents(scheduler, clock), secret, clock);
    }

    private PaymentGateway razorpay() {
        List<String> webhookSecrets = Stream.of("webhook.secret", "webhook.secret.previous")
                .map(this::setting)
                .flatMap(Optional::stream)
                .toList();
        return new RazorpayGateway(new RazorpaySettings(
                setting("key.id").orElseThrow(),
                setting("key.secret").orElseThrow(),
                webhookSecrets,
                setting("base.url").map(URI::create)));
    }

    private Optional<String> setting(String key) {
        return settings.text("razorpay." + key);
    }

    private static String variable(String key) {
        return "TRAILROOM_RAZORPAY_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
