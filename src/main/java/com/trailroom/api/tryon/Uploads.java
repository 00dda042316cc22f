package com.trailroom.api.tryon;

import com.trailroom.api.ApiRefusal;
import com.trailroom.api.FieldError;
import com.trailroom.api.Invalid;
import com.trailroom.guard.outbound.DestinationRefusal;
import com.trailroom.kernel.Refusal;
import com.trailroom.kernel.Space;
import com.trailroom.tryon.MagicPicture;
import com.trailroom.tryon.TryOnRefusal;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.Pictures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns what requests carry into pictures that are kept. */
@ApplicationScoped
class Uploads {

    /** For all addresses of a request together. */
    private static final Duration FETCHING = Duration.ofSeconds(30);

    @Inject
    Pictures pictures;

    @Inject
    RemotePictures remote;

    /**
     * The ids of the pictures that {@code all} are or name, in their order; refuses with all that is wrong with any of them. In
     * the sandbox an id may be a magic one.
     */
    List<String> keep(String owner, List<Sent> all) {
        long end = System.nanoTime() + FETCHING.toNanos();
        return each(
                all,
                sent -> sent.id().isPresent()
                        ? earlier(owner, sent)
                        : pictures.keep(owner, bytes(sent, Duration.ofNanos(end - System.nanoTime())))
                                .id());
    }

    /** A picture that cannot be an earlier one. */
    Picture keepNew(String owner, Sent sent) {
        return each(List.of(sent), one -> pictures.keep(owner, bytes(one, FETCHING)))
                .get(0);
    }

    private static <T> List<T> each(List<Sent> all, Function<Sent, T> keeping) {
        List<T> kept = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        Optional<Refusal.Reason> first = Optional.empty();
        for (Sent sent : all) {
            try {
                kept.add(keeping.apply(sent));
            } catch (Refusal refusal) {
                Refusal.Reason reason = refusal.reason();
                if (reason.status() >= 500) throw refusal;
                first = first.or(() -> Optional.of(reason));
                errors.add(new FieldError(sent.field(), reason.name(), reason.words()));
            }
        }
        first.ifPresent(reason -> {
            throw new Invalid(isFields(reason) ? ApiRefusal.VALIDATION_FAILED : reason, errors);
        });
        return kept;
    }

    /** Whether it is about what was written in the field, not about the picture. */
    private static boolean isFields(Refusal.Reason reason) {
        return reason == TryOnRefusal.UNKNOWN_IMAGE || reason instanceof DestinationRefusal;
    }

    private byte[] bytes(Sent sent, Duration time) {
        return sent.url().map(url -> remote.fetch(url, time)).orElseGet(sent::file);
    }

    private String earlier(String owner, Sent sent) {
        String id = sent.id().orElseThrow();
        boolean known = Space.isSandbox(owner) && MagicPicture.is(id)
                || pictures.find(owner, id).isPresent();
        if (!known) throw Refusal.because(TryOnRefusal.UNKNOWN_IMAGE);
        return id;
    }
}
