package com.trailroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.support.FormToken;
import com.trailroom.support.War;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms that another site sends, on behalf of whoever visits it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OtherSitesIT {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void refusesAFormThatAnotherSiteSends() throws Exception {
        String here = "http://" + url.getAuthority();
        assertEquals(403, sentFrom("Origin", "https://evil.example"));
        assertEquals(403, sentFrom("Origin", "null"));
        assertEquals(403, sentFrom("Referer", "https://evil.example/page?of=" + here));
        assertEquals(403, sentFrom("Referer", "http://[not an address"));
        for (String site : List.of("cross-site", "same-site", "nonsense")) {
            assertEquals(403, sentFrom("Sec-Fetch-Site", site));
        }
        assertEquals(200, sentFrom("Origin", here));
        assertEquals(200, sentFrom("Referer", here + "/sign-in?next=/credits"));
        assertEquals(200, sentFrom("Sec-Fetch-Site", "same-origin"));
    }

    /** What the form of a forgotten password is answered that a browser says to come from there; its token is right. */
    private int sentFrom(String header, String from) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String form = "email=nobody" + System.nanoTime() + "@example.org&_csrf=" + FormToken.of(browser, url);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "forgotten-password"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, from)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
