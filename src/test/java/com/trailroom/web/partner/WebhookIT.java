package com.trailroom.web.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.partner.webhook.HookServer;
import com.trailroom.support.PageClient;
import com.trailroom.support.War;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Endpoints and their deliveries in the running product, for their owner, a stranger, and nobody. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WebhookIT {

    private static final String EVENTS = "&events=tryon.completed&events=credits.low";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">(whsec_[A-Za-z0-9+/=]+)<");

    @ArquillianResource
    URL url;

    private final HookServer shop = new HookServer();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void tellsAnEndpointAndSendsAgainWhatItRefused() {
        PageClient alice = PageClient.registered(url, "alice");
        assertTrue(alice.get("developers/webhooks").body().contains("No endpoints yet"));
        shop.answers("/hook", HookServer.Answer.of(500));
        String form = "form_id=1&url=" + shop.url("/hook") + EVENTS;
        String made = alice.located(alice.post("developers/webhooks", form));
        assertEquals(made, alice.located(alice.post("developers/webhooks", form)), "sent twice, made once");
        Matcher secret = SECRET.matcher(alice.get(made).body());
        assertTrue(secret.find());
        String endpoint = made.replaceAll("\\?.*", "");
        assertFalse(
                alice.get(endpoint).body().contains(secret.group(1)),
                "shown where its making led to, and nowhere else");

        String delivery = alice.located(alice.post(endpoint + "/test", "form_id=2"));
        assertTrue(alice.until(delivery, "500").contains("webhook-signature: v1,"));
        assertEquals("webhook.test", shop.hooks("/hook").get(0).body().replaceAll(".*\"type\":\"([a-z.]+)\".*", "$1"));
        assertEquals(409, alice.post(delivery + "/replay", "").statusCode(), "it is tried again anyway");
        String log = alice.get(endpoint + "?status=pending").body();
        assertTrue(log.contains("/" + delivery.replaceAll(".*/", "") + "\""), log);
        assertFalse(alice.get(endpoint + "?status=failed").body().contains("/deliveries/evt_"));

        assertEquals(endpoint + "?done=webhook-paused", alice.located(alice.post(endpoint + "/pause", "")));
        assertEquals(409, alice.post(endpoint + "/test", "form_id=3").statusCode());
        assertEquals(endpoint + "?done=webhook-enabled", alice.located(alice.post(endpoint + "/resumption", "")));
        String rotated = alice.located(alice.post(endpoint + "/secret-rotation", "form_id=4&overlap=24"));
        assertTrue(SECRET.matcher(alice.get(rotated).body()).find());
        String changed = "url=" + shop.url("/other") + "&events=tryon.failed";
        assertEquals(endpoint + "?done=webhook-changed", alice.located(alice.post(endpoint, changed)));
        assertTrue(alice.get("developers/webhooks").body().contains(shop.url("/other")));
        assertEquals(
                endpoint + "?done=replayed-all#deliveries",
                alice.located(
                        alice.post(endpoint + "/deliveries/replay", "from=2026-01-01T00:00&to=2036-01-01T00:00")));
        assertEquals("developers/webhooks?done=webhook-deleted", alice.located(alice.post(endpoint + "/deletion", "")));
        assertEquals(404, alice.get(endpoint).statusCode());
        assertEquals(404, alice.get(delivery).statusCode());
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        PageClient alice = PageClient.registered(url, "alice");
        for (String wrong : List.of(
                "", "ftp://shop.example/", "http://shop.example/", "https://10.0.0.1/", "https://u:p@shop.example/")) {
            HttpResponse<String> again = alice.post("developers/webhooks", "form_id=1&url=" + wrong + EVENTS);
            assertEquals(422, again.statusCode(), wrong);
            assertTrue(again.body().contains("id=\"url_error\""), wrong);
            assertTrue(again.body().contains("value=\"" + wrong + "\"") || wrong.isEmpty(), "what was typed stays");
        }
        HttpResponse<String> none =
                alice.post("developers/webhooks", "form_id=1&url=" + shop.url("/hook") + "&events=made.up");
        assertEquals(422, none.statusCode());
        assertTrue(none.body().contains("Choose at least one event."));
    }

    @Test
    void isNobodyElses() {
        PageClient alice = PageClient.registered(url, "alice");
        String made = alice.located(alice.post("developers/webhooks", "url=" + shop.url("/hook") + EVENTS));
        String endpoint = made.replaceAll("\\?.*", "");
        String delivery = alice.located(alice.post(endpoint + "/test", "form_id=2"));
        PageClient charlie = PageClient.registered(url, "charlie");
        PageClient nobody = PageClient.stranger(url);
        for (String page : List.of(made, endpoint, delivery)) {
            assertEquals(404, charlie.get(page).statusCode(), page);
            assertTrue(nobody.located(nobody.get(page)).startsWith("sign-in"), page);
        }
        for (String act :
                List.of("/test", "/pause", "/resumption", "/deletion", "/secret-rotation", "/deliveries/replay", "")) {
            assertEquals(
                    404,
                    charlie.post(endpoint + act, "form_id=5&url=https://shop.example/" + EVENTS)
                            .statusCode(),
                    act);
            assertTrue(nobody.located(nobody.post(endpoint + act, "")).startsWith("sign-in"), act);
        }
        assertEquals(404, charlie.post(delivery + "/replay", "").statusCode());
        assertTrue(alice.get(endpoint).body().contains(shop.url("/hook")));
    }
}
