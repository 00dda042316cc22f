package com.trailroom.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.FormToken;
import com.trailroom.support.OpenIdProvider;
import com.trailroom.support.Together;
import com.trailroom.support.War;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@ResourceLock(Together.OPENID_PORT)
class GoogleSignInIT {

    private static final String FAILED = "/sign-in?google=failed";

    private static OpenIdProvider provider;

    private final String person = "g" + System.nanoTime();
    private final String email = person + "@example.org";
    private final HttpClient browser = browser();

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @BeforeAll
    static void start() throws Exception {
        provider = OpenIdProvider.start();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void offersGoogleOnThePagesThatLeadIn() throws Exception {
        for (String page : new String[] {"sign-in", "register"}) {
            assertTrue(get(browser, at(page)).body().contains("/api/v1/auth/google"), page);
        }
    }

    @Test
    void sendsTheBrowserOutWithStateNonceAndCodeChallenge() throws Exception {
        String address = location(get(browser, at("api/v1/auth/google")));
        assertTrue(parameter(address, "state").length() >= 22, "at least 128 bits: " + address);
        assertTrue(parameter(address, "nonce").length() >= 22, address);
        assertEquals("S256", parameter(address, "code_challenge_method"));
        assertTrue(parameter(address, "redirect_uri").endsWith("/api/v1/auth/google/callback"));
    }

    @Test
    void registersOnceWithConsentAndSignsInAfterwards() throws Exception {
        assertEquals("/register/google", arrive(browser, "credits", true));
        assertTrue(get(browser, at("register/google")).body().contains(email));
        assertEquals(403, post(browser, at("register/google"), "consent=yes").statusCode(), "without the token");
        assertEquals(422, register("").statusCode());
        assertEquals("/try-ons/new", path(register("consent=yes")));
        assertEquals(200, get(browser, at("credits")).statusCode());
        assertEquals("/try-ons/new", path(register("consent=yes")), "sent twice");
        HttpClient another = browser();
        assertEquals("/credits", arrive(another, "credits", true));
        assertEquals(200, get(another, at("credits")).statusCode());
    }

    @Test
    void takesNoStateThatIsNotThisBrowsers() throws Exception {
        String callback = callback(browser, "", true);
        String tampered = callback.replaceAll("state=[^&]*", "state=evil");
        assertEquals(FAILED, path(get(browser, URI.create(tampered))));
        assertEquals(FAILED, path(get(browser, URI.create(callback))), "its cookie is spent");
        assertEquals(FAILED, path(get(browser(), URI.create(callback(browser, "", true)))), "another browser");
    }

    @Test
    void takesNoCodeTwice() throws Exception {
        CookieManager cookies = (CookieManager) browser.cookieHandler().orElseThrow();
        URI callback = URI.create(callback(browser, "", true));
        HttpCookie carried = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("google"))
                .findFirst()
                .orElseThrow();
        assertEquals("/register/google", path(get(browser, callback)));
        cookies.getCookieStore().add(url.toURI(), carried);
        assertEquals(FAILED, path(get(browser, callback)));
    }

    @Test
    void takesNoIdTokenThatWasMadeForAnotherRequest() throws Exception {
        String address = location(get(browser, at("api/v1/auth/google"))).replaceAll("nonce=[^&]*", "nonce=another");
        assertEquals(FAILED, path(get(browser, URI.create(login(browser, address, true)))));
    }

    @Test
    void believesNoAddressThatGoogleHasNotVerified() throws Exception {
        assertEquals("/sign-in?google=unverified", arrive(browser, "", false));
    }

    @Test
    void joinsNoAccountThatNeverProvedItsAddress() throws Exception {
        ApiClient.of(url.toString())
                .post(
                        "/auth/register",
                        """
                        {"email": "%s", "password": "correct horse", "display_name": "", "consent": true}"""
                                .formatted(email));
        assertEquals("/sign-in?google=link", arrive(browser, "", true));
        assertTrue(get(browser, at("sign-in?google=link")).body().contains("Sign in with its password"));
    }

    @Test
    void tellsThatThePersonSaidNo() throws Exception {
        String state = parameter(location(get(browser, at("api/v1/auth/google"))), "state");
        URI back = at("api/v1/auth/google/callback?error=access_denied&state=" + state);
        assertEquals("/sign-in?google=refused", path(get(browser, back)));
        assertTrue(get(browser, at("sign-in?google=refused")).body().contains("Google did not sign you in"));
    }

    /** Goes to the provider, signs in there, comes back; answers where the site sends the browser then. */
    private String arrive(HttpClient from, String next, boolean verified) throws Exception {
        return path(get(from, URI.create(callback(from, next, verified))));
    }

    private String callback(HttpClient from, String next, boolean verified) throws Exception {
        return login(from, location(get(from, at("api/v1/auth/google?next=/" + next))), verified);
    }

    private String login(HttpClient from, String address, boolean verified) throws Exception {
        String claims = "{\"email\": \"%s\", \"email_verified\": %s, \"name\": \"G\"}".formatted(email, verified);
        String form = "username=" + person + "&claims=" + URLEncoder.encode(claims, UTF_8);
        return location(post(from, URI.create(address), form));
    }

    private HttpResponse<String> register(String form) throws Exception {
        return post(browser, at("register/google"), form + "&_csrf=" + FormToken.of(browser, url));
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static HttpResponse<String> get(HttpClient from, URI address) throws IOException, InterruptedException {
        return from.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient from, URI address, String form)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return from.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static String path(HttpResponse<String> answer) {
        URI address = URI.create(location(answer));
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }

    private static String parameter(String address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        assertTrue(found.find(), name + " in " + address);
        return URLDecoder.decode(found.group(1), UTF_8);
    }

    private URI at(String path) {
        return URI.create(url + path);
    }
}
