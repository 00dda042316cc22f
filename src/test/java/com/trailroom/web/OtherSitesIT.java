package com.trailroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.support.War;
import java.io.IOException;
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
        assertEquals(403, signedInFrom("Origin", "https://evil.example"));
        assertEquals(403, signedInFrom("Origin", "null"));
        assertEquals(403, signedInFrom("Referer", "https://evil.example/page?of=" + here));
        assertEquals(403, signedInFrom("Referer", "http://[not an address"));
        for (String site : List.of("cross-site", "same-site", "nonsense")) {
            assertEquals(403, signedInFrom("Sec-Fetch-Site", site));
        }
        assertEquals(422, signedInFrom("Origin", here));
        assertEquals(422, signedInFrom("Referer", here + "/sign-in?next=/credits"));
        assertEquals(422, signedInFrom("Sec-Fetch-Site", "same-origin"));
    }

    /** What a form of sign-in is answered that a browser says to come from there. */
    private int signedInFrom(String header, String from) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, from)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "email=nobody" + System.nanoTime() + "@example.org&password=b"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
