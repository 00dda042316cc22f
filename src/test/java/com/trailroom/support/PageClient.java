package com.trailroom.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** A browser without scripts, which follows nothing by itself. Paths are relative to the site. */
public final class PageClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 250;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URL site;

    private PageClient(URL site) {
        this.site = site;
    }

    /** Of somebody who is not signed in. */
    public static PageClient stranger(URL site) {
        return new PageClient(site);
    }

    /** Of somebody who has just registered. */
    public static PageClient registered(URL site, String name) {
        PageClient client = new PageClient(site);
        String email = name + System.nanoTime() + "@example.org";
        String form = "email=" + email + "&password=correct+horse&display_name=&consent=yes";
        assertEquals(303, client.post("register", form).statusCode());
        return client;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)));
    }

    /** A form, with the token that every form carries. */
    public HttpResponse<String> post(String path, String form) {
        try {
            String body = form + "&_csrf=" + FormToken.of(http, site);
            return send(HttpRequest.newBuilder(at(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where an answer leads, without the slash in front. */
    public String located(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        URI there = URI.create(answer.headers().firstValue("Location").orElseThrow());
        String query = there.getRawQuery() == null ? "" : "?" + there.getRawQuery();
        String fragment = there.getFragment() == null ? "" : "#" + there.getFragment();
        return there.getPath().substring(1) + query + fragment;
    }

    /** A page, once it says this. */
    public String until(String path, String words) {
        Instant end = Instant.now().plus(PATIENCE);
        String page = get(path).body();
        while (!page.contains(words)) {
            if (Instant.now().isAfter(end)) throw new AssertionError("never said " + words + ":\n" + page);
            pause();
            page = get(path).body();
        }
        return page;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI at(String path) {
        return URI.create(site + path);
    }
}
