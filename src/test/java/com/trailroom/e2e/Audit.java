package com.trailroom.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** What is wrong with a page, whichever it is. */
final class Audit {

    private static final String AXE = axe();

    private static final String VIOLATIONS =
            """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target + ' ' + n.failureSummary));
            }""";

    /** The browser answers before the page has its new size. */
    private static final String SETTLED =
            """
            (width) => new Promise((settled) => {
              const look = () => innerWidth === width ? settled() : setTimeout(look, 10);
              look();
            })""";

    private static final String WIDER =
            """
            () => document.documentElement.scrollWidth > innerWidth
              ? [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth)
                  .map((e) => e.className).join(' | ') || 'something'
              : ''""";

    private final List<String> faults = new ArrayList<>();

    /** Empty when there is none. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Looks at the page on a phone, on a desktop and on the smallest screen, in light and in dark. */
    void of(String name, Page page) {
        expect(name, "en", page.evaluate("document.documentElement.lang"));
        expect(name, 1, page.evaluate("document.querySelectorAll('h1').length"));
        expect(name, true, page.title().matches("\\S.* · TrailRoom"));
        page.evaluate(AXE);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (Look look : List.of(Look.PHONE, Look.DESKTOP)) {
                resize(page, look.width(), look.height());
                expect(name + " " + scheme + " " + look.width(), List.of(), page.evaluate(VIOLATIONS));
            }
        }
        resize(page, 320, 640);
        expect(name + " wider than 320 px", "", page.evaluate(WIDER));
    }

    /** Looks at the page as it is shown now, and no other way. */
    void asItIs(String name, Page page) {
        page.evaluate(AXE);
        expect(name, List.of(), page.evaluate(VIOLATIONS));
    }

    /** Checks the text of a page, as the server sent it. */
    void ofHtml(String name, String html) {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        try {
            expect(
                    name,
                    "",
                    checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                            .strip());
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void resize(Page page, int width, int height) {
        page.setViewportSize(width, height);
        page.evaluate(SETTLED, width);
    }

    private void expect(String what, Object wanted, Object found) {
        if (!wanted.equals(found)) faults.add(what + ": " + found);
    }

    private static String axe() {
        try (InputStream script = Audit.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
