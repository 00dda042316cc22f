package com.trailroom.partner.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.trailroom.partner.webhook.HookServer.Hook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A delivery, looked at by {@code standardwebhooks} of npm; where {@code npm install --prefix target/npm standardwebhooks} was done. */
class NpmLibraryTest {

    private static final Path LIBRARY = Path.of("target", "npm").toAbsolutePath();
    private static final String SCRIPT =
            """
            const { Webhook } = require("standardwebhooks");
            const [secret, id, timestamp, signature, body] = process.argv.slice(1);
            new Webhook(secret).verify(body, {
              "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature });
            """;

    private final WebhookHouse house = new WebhookHouse();

    @BeforeEach
    void needsTheLibrary() {
        assumeTrue(Files.isDirectory(LIBRARY.resolve("node_modules/standardwebhooks")), "no library of npm");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void acceptsADeliveryAndRefusesAnAlteredOne() throws Exception {
        IssuedEndpoint shop = house.bobListensAt("/shop");
        WebhookEvent event = house.happens();
        house.await(event, shop, Delivery.Status.DELIVERED, 1);
        Hook hook = house.server.hooks("/shop").get(0);
        assertEquals(0, verified(shop.secret(), hook, hook.body()));
        assertNotEquals(0, verified(shop.secret(), hook, hook.body() + " "));
        assertNotEquals(0, verified(SigningSecret.random().reveal(), hook, hook.body()));
    }

    /** The exit status of node. */
    private static int verified(String secret, Hook hook, String body) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        "node",
                        "-e",
                        SCRIPT,
                        secret,
                        hook.header("webhook-id"),
                        hook.header("webhook-timestamp"),
                        hook.header("webhook-signature"),
                        body)
                .directory(LIBRARY.toFile())
                .redirectErrorStream(true)
                .start();
        node.getInputStream().readAllBytes();
        if (!node.waitFor(30, TimeUnit.SECONDS)) throw new IllegalStateException("node does not end");
        return node.exitValue();
    }
}
