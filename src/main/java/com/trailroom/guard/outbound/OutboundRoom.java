package com.trailroom.guard.outbound;

import com.trailroom.config.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** Puts the room together. */
@ApplicationScoped
class OutboundRoom {

    @Resource
    ManagedExecutorService threads;

    @Inject
    Settings settings;

    @Produces
    @Singleton
    OutboundCalls outboundCalls() {
        Destinations destinations = new Destinations(
                new PatientResolver(threads), new HostileAddresses(), Destinations.PORTS, !settings.isProduction());
        return new OutboundCalls(destinations, client());
    }

    /** Keeps no connection, so that each call goes where its own look at the name led. */
    static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
    }
}
