package com.trailroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
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
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/ROOT.war"))
                .as(WebArchive.class);
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
        for (String path : new String[] {"", "static/css/base.css", "nowhere"}) {
            var headers = get(path).headers();
            assertTrue(headers.firstValue("Content-Security-Policy").orElse("").contains("default-src 'self'"), path);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
        }
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

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
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
