package com.trailroom.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Somebody who registers and buys credits in a browser, and goes on with a program. */
public final class Buyer {

    private static final String BILLING = "&name=Bob&address=9+Road&state=29&gstin=";

    private final URL site;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private Buyer(URL site) {
        this.site = site;
    }

    /** A new account on the paid tier, by its access token. */
    public static ApiClient of(URL site, int credits) {
        Buyer buyer = new Buyer(site);
        String email = "buyer" + System.nanoTime() + "@example.org";
        buyer.post("register", "email=" + email + "&password=correct+horse&display_name=&consent=yes");
        buyer.pay(credits);
        String signIn = "{\"email\": \"" + email + "\", \"password\": \"correct horse\"}";
        ApiClient anybody = ApiClient.of(site.toString());
        return anybody.withToken(
                ApiClient.json(anybody.post("/auth/login", signIn)).getString("access_token"));
    }

    private void pay(int credits) {
        String order = post("credits/orders", "credits=" + credits + BILLING)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        post(URI.create(order).getPath().substring(1) + "/simulation", "act=pay");
    }

    private HttpResponse<String> post(String path, String form) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(site + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + FormToken.of(browser, site)))
                    .build();
            HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 303) throw new IllegalStateException(path + ": " + answer.body());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
