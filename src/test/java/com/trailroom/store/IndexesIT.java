package com.trailroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.support.War;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No request waits for an index to be made. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class IndexesIT {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void allAreThereOnceTrailRoomIsReady() throws Exception {
        HttpRequest late =
                HttpRequest.newBuilder(URI.create(url + "test/stage-door")).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(late, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        assertEquals("stage_door by late", answer.body(), "made after the start");
    }
}
