package com.trailroom.web.partner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.Language;
import com.trailroom.support.Language.Ran;
import com.trailroom.support.PageClient;
import com.trailroom.support.War;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
import org.unbescape.html.HtmlEscape;

/** The programs that the playground writes do what was filled in, in their language, in the sandbox. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PlaygroundIT {

    private static final Path SAMPLES = Path.of("src/main/webapp/static/pictures/samples");
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">(tr_test_[A-Za-z0-9]{24})<");
    private static final Map<Language, String> CODES = Map.of(
            Language.SHELL,
            "curl",
            Language.PYTHON,
            "python",
            Language.JAVASCRIPT,
            "javascript",
            Language.JAVA,
            "java");

    @ArquillianResource
    URL url;

    @TempDir
    Path folder;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void itsProgramsDoWhatWasFilledIn() throws Exception {
        PageClient bob = PageClient.registered(url, "bob");
        String key = key(bob);
        Files.copy(SAMPLES.resolve("person-1.jpg"), folder.resolve("person_image.jpg"));
        Files.copy(SAMPLES.resolve("garment-shirt.jpg"), folder.resolve("garment_image.jpg"));
        String files = written(bob, "operation=createTryOn&as=parts&body.mode=top_only&header.Prefer=wait%3D60");
        String json = written(
                bob,
                "operation=createTryOn&as=json&header.Prefer=wait%3D60&json="
                        + encoded(
                                """
                                {"mode": "top_only", "person_image": "img_test_person",
                                 "garment_images": ["img_test_failure"], "metadata": {"say": "it's \\"so\\", {1}"}}"""));
        String list = written(bob, "operation=listTryOns&query.limit=1&query.status=completed");
        for (Language language : Language.values()) {
            if (!language.isHere()) continue;
            says(language, files, key, "\"completed\"");
            says(language, json, key, "ENGINE_SAFETY_REFUSAL");
            says(language, list, key, "has_more");
        }
    }

    private void says(Language language, String page, String key, String expected) throws Exception {
        String here = program(page, language)
                .replace("http://localhost:8080", url.toString().replaceAll("/$", ""));
        Ran ran = language.run(folder, here, Map.of("TRAILROOM_KEY", key), new byte[0], List.of());
        assertTrue(ran.status() == 0 && ran.said().contains(expected), language + ": " + ran);
    }

    private static String written(PageClient client, String form) {
        return client.post("developers/playground", form).body();
    }

    private static String program(String page, Language language) {
        Matcher code = Pattern.compile("(?s)id=\"code-" + CODES.get(language) + "-code\"[^>]*><code>(.*?)</code>")
                .matcher(page);
        assertTrue(code.find(), page);
        return HtmlEscape.unescapeHtml(code.group(1));
    }

    private static String key(PageClient client) {
        String scopes = "&scopes=tryon:write&scopes=tryon:read&scopes=credits:read";
        String made = client.located(client.post("developers/keys", "name=Playground&space=sandbox" + scopes));
        Matcher secret = SECRET.matcher(client.get(made).body());
        assertTrue(secret.find());
        return secret.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
