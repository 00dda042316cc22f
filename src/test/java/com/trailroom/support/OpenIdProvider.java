package com.trailroom.support;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A real OpenID provider in a process of its own, on the port that the build has reserved for it. */
public final class OpenIdProvider implements AutoCloseable {

    private static final int PORT = Integer.getInteger("openid.port");

    private final Process process;

    private OpenIdProvider(Process process) {
        this.process = process;
    }

    /** Answers once it takes connections. */
    public static OpenIdProvider start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                "target/openid/lib/*",
                "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt");
        builder.environment().put("SERVER_PORT", String.valueOf(PORT));
        builder.environment().put("JSON_CONFIG", "{\"interactiveLogin\": true}");
        builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target/openid/log").toFile());
        OpenIdProvider provider = new OpenIdProvider(builder.start());
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!answers()) {
            if (!provider.process.isAlive() || Instant.now().isAfter(end)) {
                provider.close();
                throw new IOException("the OpenID provider did not start; see target/openid/log");
            }
            Thread.sleep(100);
        }
        return provider;
    }

    /** With a slash at its end. */
    public static String site() {
        return "http://localhost:" + PORT + "/";
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", PORT), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
