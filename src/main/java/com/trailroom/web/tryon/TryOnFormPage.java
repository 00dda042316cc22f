package com.trailroom.web.tryon;

import com.trailroom.account.Account;
import com.trailroom.tryon.HistoryFilter;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.TryOns;
import com.trailroom.web.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The page with the form: what was chosen, samples, and the pictures of the account's latest try-ons to choose again. */
@ApplicationScoped
class TryOnFormPage {

    private static final int JOBS = 24;
    private static final int PICTURES = 8;

    @Inject
    TryOns tryOns;

    @Inject
    Samples samples;

    /** The form as nobody has touched it, or with the pictures of an earlier try-on of the account. */
    View fresh(Account account, Optional<String> earlier) {
        Map<String, String> typed = new HashMap<>();
        earlier.flatMap(id -> tryOns.find(account.id(), id))
                .filter(job -> !job.pictures().deleted())
                .ifPresent(job -> refill(typed, job));
        return of(account, typed);
    }

    /** The form with what was typed and chosen. Its id tells one sending of it from another. */
    View of(Account account, Map<String, String> typed) {
        List<Job> jobs = tryOns.history(account.id(), HistoryFilter.ALL, Optional.empty(), JOBS).stream()
                .filter(job -> !job.pictures().deleted())
                .toList();
        Stream<String> people = jobs.stream().map(job -> job.pictures().person());
        Stream<String> tops = jobs.stream().map(job -> job.pictures().garments().get(0));
        Stream<String> bottoms =
                jobs.stream().flatMap(job -> job.pictures().garments().stream().skip(1));
        return View.of("tryon/new")
                .with("form", typed)
                .with("formId", UUID.randomUUID().toString())
                .with(
                        "samples",
                        Map.of("people", samples.people(), "tops", samples.tops(), "bottoms", samples.bottoms()))
                .with(
                        "recent",
                        Map.of(
                                "person", recent(typed.get("person_image"), people),
                                "top", recent(typed.get("top_image"), tops),
                                "bottom", recent(typed.get("bottom_image"), bottoms)));
    }

    /** What is chosen now comes first, unless it is a sample. */
    private static List<Map<String, String>> recent(String chosen, Stream<String> used) {
        Stream<String> now = Stream.ofNullable(chosen).filter(id -> id.startsWith("img_"));
        return Stream.concat(now, used)
                .distinct()
                .limit(PICTURES)
                .map(id -> Map.of("id", id, "url", "/pictures/" + id + "/thumbnail"))
                .toList();
    }

    private static void refill(Map<String, String> form, Job job) {
        form.put("mode", job.mode().code());
        form.put("person_image", job.pictures().person());
        List<String> garments = job.pictures().garments();
        form.put("top_image", garments.get(0));
        if (garments.size() > 1) form.put("bottom_image", garments.get(1));
    }
}
