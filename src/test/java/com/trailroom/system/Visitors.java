package com.trailroom.system;

import com.trailroom.support.FormToken;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Browsers of people who are not signed in, each at a network address of their own, behind one proxy; they share a cookie jar. */
final class Visitors {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String site;
    private final String formToken;
    private final AtomicInteger last = new AtomicInteger();

    /** {@code site} ends with a slash. */
    Visitors(String site) throws IOException, InterruptedException {
        this.site = site;
        formToken = FormToken.of(http, URI.create(site).toURL());
    }

    int get(String path) throws IOException, InterruptedException {
        return http.send(from(path).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    int post(String path, String form) {
        return posting(path, form).join();
    }

    /** Answers its status once it is there. */
    CompletableFuture<Integer> posting(String path, String form) {
        HttpRequest request = from(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + formToken))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(HttpResponse::statusCode);
    }

    private HttpRequest.Builder from(String path) {
        int visitor = last.incrementAndGet();
        String address = "10." + (visitor >> 16 & 255) + "." + (visitor >> 8 & 255) + "." + (visitor & 255);
        return HttpRequest.newBuilder(URI.create(site + path)).header("X-Forwarded-For", address);
    }
}
