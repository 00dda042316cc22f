package com.trailroom.web.docs;

import static com.trailroom.support.ApiClient.json;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.Language;
import com.trailroom.support.Language.Ran;
import com.trailroom.support.PageClient;
import com.trailroom.support.War;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The documentation in the running product: no link leads nowhere, and every example does what it says, in its language. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DocsIT {

    private static final Path EXAMPLES = Path.of("src/main/resources/docs/examples");
    private static final Path SAMPLES = Path.of("src/main/webapp/static/pictures/samples");
    private static final Pattern LINK = Pattern.compile("href=\"(/docs/[^\"#]+)");
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">(tr_[a-z]+_[A-Za-z0-9]{24})<");

    private record Keys(String live, String test) {}

    @ArquillianResource
    URL url;

    @TempDir
    Path folder;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void leadsNowhereInVain() {
        PageClient nobody = PageClient.stranger(url);
        List<String> pages = new ArrayList<>(List.of("/docs/quick-start"));
        for (int i = 0; i < pages.size(); i++) {
            HttpResponse<String> page = nobody.get(pages.get(i).substring(1));
            assertEquals(200, page.statusCode(), pages.get(i));
            if (pages.get(i).contains("/errors/")) continue;
            Matcher links = LINK.matcher(page.body());
            while (links.find()) if (!pages.contains(links.group(1))) pages.add(links.group(1));
        }
        assertTrue(pages.size() > 40, "pages: " + pages);
        assertTrue(nobody.get("llms.txt").body().contains("/docs/reference/tryons.md"));
        assertTrue(nobody.get("docs/reference/tryons.md").body().contains("`POST /api/v1/tryons`"));
        assertTrue(nobody.get("docs/try-ons.md").body().startsWith("# Try-ons"));
        for (String none :
                List.of("docs/nothing", "docs/nothing.md", "docs/reference/nothing", "docs/errors/nothing")) {
            assertEquals(404, nobody.get(none).statusCode(), none);
        }
    }

    @Test
    void describesEveryOperationThatTheContractHas() {
        PageClient nobody = PageClient.stranger(url);
        String contract = nobody.get("openapi").body();
        Matcher ids = Pattern.compile("(?m)^  (/api/v1/\\S+):$").matcher(contract);
        int found = 0;
        String reference = Stream.of(nobody.get("llms.txt").body().split("\\s+"))
                .map(text -> text.replaceAll(".*?(docs/reference/[a-z-]+\\.md).*", "$1"))
                .filter(text -> text.startsWith("docs/"))
                .map(page -> nobody.get(page).body())
                .reduce("", String::concat);
        while (ids.find()) {
            found++;
            assertTrue(reference.contains(" " + ids.group(1) + "`"), ids.group(1));
        }
        assertTrue(found > 15, contract);
    }

    @Test
    void problemsLeadToAPageOfTheirOwn() {
        HttpResponse<String> refused = ApiClient.of(url.toString()).get("/credits");
        String type = json(refused).getString("type");
        HttpResponse<String> page = PageClient.stranger(url).get(type.substring(1));
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains(json(refused).getString("code")), page.body());
    }

    @Test
    void everyExampleDoesWhatItSays() throws Exception {
        for (Language language : Language.values()) {
            if (!language.isHere()) continue;
            Keys key = keys(PageClient.registered(url, "alice"));
            Ran credits = run(language, "credits", key, new byte[0]);
            assertTrue(credits.status() == 0 && credits.said().contains("3"), language + ": " + credits);
            Ran refused = run(language, "errors", key, new byte[0]);
            assertTrue(
                    refused.status() == 0 && refused.said().contains("VALIDATION_FAILED"), language + ": " + refused);
            Ran dressed = run(language, "try-on", key, new byte[0]);
            assertEquals(0, dressed.status(), language + ": " + dressed);
            byte[] picture = Files.readAllBytes(folder.resolve("result.jpg"));
            assertTrue(
                    picture.length > 10_000 && ImageIO.read(new ByteArrayInputStream(picture)) != null,
                    language + " has no picture");
            Files.delete(folder.resolve("result.jpg"));
            Ran batch = run(language, "batch", key, new byte[0]);
            assertTrue(
                    batch.status() == 0
                            && batch.said().split("job_").length >= 3
                            && !batch.said().contains("failed"),
                    language + ": " + batch);
            Ran failed = run(language, "sandbox", key, new byte[0]);
            assertTrue(
                    failed.status() == 0 && failed.said().contains("ENGINE_SAFETY_REFUSAL"), language + ": " + failed);
            checksSignatures(language);
        }
    }

    private void checksSignatures(Language language) throws Exception {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * 7);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(bytes);
        String body = "{\"id\":\"evt_1\",\"type\":\"tryon.completed\"}";
        long now = Instant.now().getEpochSecond();
        String right = signature(bytes, now, body);
        assertEquals(0, verified(language, secret, now, "v1,AAAA " + right, body), language + " refuses what is right");
        assertTrue(verified(language, secret, now, right, body + " ") != 0, language + " takes an altered body");
        assertTrue(verified(language, secret, now, "v1,AAAA", body) != 0, language + " takes a wrong signature");
        long old = now - 3_600;
        assertTrue(
                verified(language, secret, old, signature(bytes, old, body), body) != 0,
                language + " takes an old one");
    }

    private int verified(Language language, String secret, long timestamp, String signatures, String body)
            throws Exception {
        byte[] sent = body.getBytes(StandardCharsets.UTF_8);
        return run(language, "webhook", new Keys("", ""), sent, secret, "evt_1", "" + timestamp, signatures)
                .status();
    }

    private static String signature(byte[] key, long timestamp, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] signed = ("evt_1." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    }

    /** The example as it is shown, but for the site's address, in a folder with two pictures. */
    private Ran run(Language language, String example, Keys keys, byte[] input, String... arguments) throws Exception {
        Files.copy(SAMPLES.resolve("person-1.jpg"), folder.resolve("person.jpg"), REPLACE_EXISTING);
        Files.copy(SAMPLES.resolve("garment-shirt.jpg"), folder.resolve("garment.jpg"), REPLACE_EXISTING);
        Files.copy(SAMPLES.resolve("garment-sweater.jpg"), folder.resolve("other-garment.jpg"), REPLACE_EXISTING);
        String program = Files.readString(EXAMPLES.resolve(example).resolve(language.file()));
        String site = url.toString().replaceAll("/$", "");
        return language.run(
                folder,
                program.replace("https://trailroom.example", site),
                Map.of("TRAILROOM_KEY", keys.live(), "TRAILROOM_TEST_KEY", keys.test()),
                input,
                List.of(arguments));
    }

    private static Keys keys(PageClient client) {
        return new Keys(key(client, "live"), key(client, "sandbox"));
    }

    private static String key(PageClient client, String space) {
        String scopes = "&scopes=tryon:write&scopes=tryon:read&scopes=credits:read";
        String made = client.located(client.post("developers/keys", "name=Docs&space=" + space + scopes));
        Matcher secret = SECRET.matcher(client.get(made).body());
        assertTrue(secret.find());
        return secret.group(1);
    }
}
