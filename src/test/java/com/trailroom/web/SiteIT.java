package com.trailroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SiteIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void showsTheLandingPage() throws Exception {
        HttpResponse<String> answer = get("");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("See it on before you buy it"), answer.body());
    }

    @Test
    void servesItsStyleSheetAndScriptForGood() throws Exception {
        Matcher addresses = Pattern.compile("/(assets/app[^\"]+)").matcher(get("").body());
        int found = 0;
        for (; addresses.find(); found++) {
            HttpResponse<String> file = get(addresses.group(1));
            assertEquals(200, file.statusCode(), addresses.group(1));
            assertTrue(file.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        }
        assertEquals(2, found);
    }

    @Test
    void putsSecurityHeadersOnPagesFilesAndErrors() throws Exception {
        String[] paths = {
            "",
            "static/css/base.css",
            "static/nothing.css",
            "credits",
            "nowhere",
            "WEB-INF/web.xml",
            "META-INF/x",
            "api/v1/nowhere",
            "api/v1/auth/google/callback?code=x",
            "health",
            "assets/a.b.css"
        };
        for (String path : paths) {
            var headers = get(path).headers();
            assertTrue(headers.firstValue("Server").isEmpty(), path);
            assertTrue(headers.firstValue("Request-Id").isPresent(), path);
            assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""), path);
            assertTrue(headers.firstValue("Content-Security-Policy").orElse("").contains("default-src 'self'"), path);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
        }
    }

    /** Of WADL, which would describe every page's class, there is nothing; asking for it even failed. */
    @Test
    void saysOnlyWhatAPageMayBeAskedFor() throws Exception {
        for (String path : List.of("", "sign-in", "try-ons", "admin")) {
            for (String wanted : List.of("*/*", "text/html", "application/vnd.sun.wadl+xml")) {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(at(path))
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                                .header("Accept", wanted)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertEquals(200, answer.statusCode(), path);
                String allowed = answer.headers().firstValue("Allow").orElse("").replace(" ", "");
                assertTrue(allowed.matches("(HEAD|GET|POST|OPTIONS|,)+"), allowed);
                assertTrue(
                        answer.body().isEmpty()
                                || answer.body().replace(" ", "").equals(allowed),
                        answer.body());
                assertEquals(
                        "nosniff",
                        answer.headers().firstValue("X-Content-Type-Options").orElse(""));
            }
        }
        assertEquals(404, get("application.wadl").statusCode());
    }

    @Test
    void givesAVisitorACookieWithPagesThatHaveAFormAndWithNothingElse() throws Exception {
        for (String page : List.of("", "sign-in", "docs/quick-start", "nowhere")) {
            var headers = get(page).headers();
            List<String> cookies = headers.allValues("Set-Cookie");
            assertEquals(1, cookies.size(), page);
            assertTrue(cookies.get(0).matches("visitor=[0-9a-f]{32}; Path=/; HttpOnly; SameSite=Lax"), cookies.get(0));
            assertEquals(
                    "private, no-cache", headers.firstValue("Cache-Control").orElse(""), page);
        }
        Matcher sheet = Pattern.compile("/(assets/app[^\"]+)").matcher(get("").body());
        assertTrue(sheet.find());
        for (String other : List.of(
                sheet.group(1),
                "static/icons/favicon.svg",
                "webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "docs/quick-start.md",
                "llms.txt",
                "docs",
                "credits",
                "api/v1/nowhere",
                "health/live")) {
            assertEquals(List.of(), get(other).headers().allValues("Set-Cookie"), other);
        }
    }

    @Test
    void leadsBackToThePageWhoseFormWasRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at("theme"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", url + "docs/quick-start")
                .POST(HttpRequest.BodyPublishers.ofString("theme=dark"))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("href=\"/docs/quick-start\">Back to the page"), answer.body());
    }

    @Test
    void answersAnUnknownPathWithAPageThatNamesTheRequest() throws Exception {
        HttpResponse<String> answer = get("nowhere");
        assertEquals(404, answer.statusCode());
        assertTrue(
                answer.body().contains(answer.headers().firstValue("Request-Id").orElseThrow()));
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    @Test
    void answersTheApiWithAProblem() throws Exception {
        HttpResponse<String> answer = get("api/v1/nowhere");
        assertEquals(404, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"code\":\"NOT_FOUND\""), answer.body());
        assertTrue(
                answer.body().contains(answer.headers().firstValue("Request-Id").orElseThrow()), answer.body());
    }

    @Test
    void keepsACallersSaneRequestIdAndReplacesAnother() throws Exception {
        assertEquals("partner-4711", requestIdFor("partner-4711"));
        assertTrue(requestIdFor("<script>").startsWith("req_"));
    }

    @Test
    void saysThatItIsLive() throws Exception {
        assertEquals(200, get("health/live").statusCode());
    }

    @Test
    void isReadyOnceItsStoreAnswers() throws Exception {
        HttpResponse<String> answer = get("health/ready");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"store\""), answer.body());
    }

    @Test
    void asksWhoIsNotSignedInToSignIn() throws Exception {
        HttpResponse<String> answer = get("try-ons?status=failed");
        assertEquals(303, answer.statusCode());
        assertTrue(answer.headers()
                .firstValue("Location")
                .orElse("")
                .endsWith("/sign-in?next=%2Ftry-ons%3Fstatus%3Dfailed"));
    }

    @Test
    void leadsToHttpsWhoCameByAProxyOverHttps() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "credits"))
                .header("X-Forwarded-Proto", "https")
                .build();
        String location = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElse("");
        assertEquals("https://" + url.getAuthority() + "/sign-in?next=%2Fcredits", location);
    }

    @Test
    void dressesASamplePersonForSomebodyWhoRegisters() throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpResponse<String> registered = post(
                browser,
                "register",
                "email=alice" + System.nanoTime() + "@example.org&password=correct+horse&display_name=&consent=yes");
        assertEquals(303, registered.statusCode(), registered.body());
        HttpResponse<String> asked = browser.send(
                HttpRequest.newBuilder(at("try-ons"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(multipart(Map.of(
                                "_csrf",
                                FormToken.of(browser, url),
                                "mode",
                                "top_only",
                                "person_image",
                                "sample:person-1",
                                "top_image",
                                "sample:garment-tshirt"))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(303, asked.statusCode(), asked.body());
        String job = URI.create(asked.headers().firstValue("Location").orElseThrow())
                .getPath()
                .substring(1);
        String page = "";
        for (int i = 0; i < 100 && !page.contains("data-status=\"completed\""); i++) {
            Thread.sleep(300);
            page = get(browser, job).body();
        }
        Matcher result = Pattern.compile("/(pictures/img_[a-z0-9]+)/download").matcher(page);
        assertTrue(result.find(), page);
        assertEquals(
                "image/jpeg",
                get(browser, result.group(1))
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""));
        assertEquals(303, get(result.group(1)).statusCode(), "a stranger");
        assertTrue(get(browser, "try-ons").body().contains(job));
        assertEquals(303, post(browser, job + "/deletion", "").statusCode());
        assertEquals(404, get(browser, result.group(1)).statusCode());
    }

    private static String multipart(Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--x\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return body.append("--x--\r\n").toString();
    }

    private HttpResponse<String> post(HttpClient client, String path, String form)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + FormToken.of(client, url)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(http, path);
    }

    private String requestIdFor(String given) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(at("")).header("Request-Id", given).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Request-Id")
                .orElseThrow();
    }

    private URI at(String path) {
        return URI.create(url + path);
    }
}
