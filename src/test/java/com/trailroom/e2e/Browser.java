package com.trailroom.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Chromium, started once for each thread that makes journeys: Debian's where there is one, else the one Playwright fetches.
 * Each window is somebody new, without cookies. When a journey fails, {@code target/e2e} shows what its windows looked like.
 */
final class Browser implements AfterTestExecutionCallback {

    private static final Path DEBIAN = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/e2e");
    private static final List<String> FAKE_CAMERA =
            List.of("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");
    private static final double PATIENCE = 60_000;

    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM =
            ThreadLocal.withInitial(Browser::start);

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<Watch> watches = new ArrayList<>();

    /** A blank page in a new window; addresses on it are relative to the site. */
    Page open(URL site, Look look) {
        BrowserContext window = CHROMIUM.get()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(site.toString())
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.scheme())
                        .setJavaScriptEnabled(look.scripts())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB"));
        window.setDefaultTimeout(PATIENCE);
        Watch watch = new Watch(site.toString());
        window.onPage(watch::over);
        windows.add(window);
        watches.add(watch);
        return window.newPage();
    }

    /** The windows that are open may go to another site. */
    void trust(String other) {
        watches.forEach(watch -> watch.trust(other));
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) photograph(test);
        windows.forEach(BrowserContext::close);
        if (test.getExecutionException().isPresent()) return;
        List<String> troubles =
                watches.stream().flatMap(watch -> watch.troubles().stream()).toList();
        assertEquals(List.of(), troubles);
    }

    private void photograph(ExtensionContext test) {
        String name = test.getRequiredTestClass().getSimpleName() + "-" + test.getDisplayName();
        List<Page> pages =
                windows.stream().flatMap(window -> window.pages().stream()).toList();
        for (int i = 0; i < pages.size(); i++) {
            Path file = PICTURES.resolve(name.replaceAll("\\W+", "-") + i + ".png");
            pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }

    private static com.microsoft.playwright.Browser start() {
        boolean debian = Files.isExecutable(DEBIAN);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(debian ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions();
        if (debian) options.setExecutablePath(DEBIAN);
        List<String> flags = new ArrayList<>(FAKE_CAMERA);
        if (System.getProperty("user.name").equals("root")) flags.add("--no-sandbox");
        options.setArgs(flags);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(options);
    }
}
