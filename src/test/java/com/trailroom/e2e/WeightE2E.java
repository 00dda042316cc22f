package com.trailroom.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Pages are light: what a first visit loads, as it goes over the wire. */
class WeightE2E extends Journey {

    private static final Logger LOG = Logger.getLogger(WeightE2E.class.getName());
    private static final int MOST_FIRST = 14 * 1024;
    private static final int MOST_IN_ALL = 100 * 1024;

    /** As if somebody scrolled to the end. */
    private static final String LOAD_ALL = "[...document.images].forEach((picture) => { picture.loading = 'eager'; })";

    @Test
    void pagesForEveryoneAreLight() {
        for (String path : List.of("/", "/register", "/sign-in", "/nowhere")) weigh(stranger(Look.DESKTOP), path);
    }

    @Test
    void pagesOfAnAccountAreLight() {
        for (String path : List.of("/try-ons/new", "/try-ons", "/credits")) weigh(member(Look.DESKTOP), path);
    }

    private static void weigh(Page page, String path) {
        List<Response> answers = new CopyOnWriteArrayList<>();
        page.onResponse(answers::add);
        page.navigate(path);
        page.evaluate(LOAD_ALL);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int first = size(answers.stream()
                .filter(answer ->
                        answer.request().isNavigationRequest() || answer.url().endsWith(".css"))
                .toList());
        int all = size(answers);
        LOG.info(() -> path + ": " + first + " bytes first, " + all + " in all");
        assertTrue(first <= MOST_FIRST, path + " and its style: " + first);
        assertTrue(all <= MOST_IN_ALL, path + " in all: " + all);
    }

    private static int size(List<Response> answers) {
        return answers.stream()
                .mapToInt(answer -> answer.request().sizes().responseBodySize)
                .sum();
    }
}
