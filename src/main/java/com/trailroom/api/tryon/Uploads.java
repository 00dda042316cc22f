package com.trailroom.api.tryon;

import com.trailroom.api.ApiRefusal;
import com.trailroom.api.FieldError;
import com.trailroom.api.Invalid;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.TryOnRefusal;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.Pictures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns what requests carry into pictures that are kept. */
@ApplicationScoped
class Uploads {

    @Inject
    Pictures pictures;

    /** The pictures that {@code all} are or name, in their order; refuses with all that is wrong with any of them. */
    List<Picture> keep(String accountId, List<Sent> all) {
        return each(all, sent -> sent.id().isEmpty() ? file(accountId, sent) : earlier(accountId, sent));
    }

    /** A picture that cannot be an earlier one. */
    Picture keepFile(String accountId, Sent sent) {
        return each(List.of(sent), file -> file(accountId, file)).get(0);
    }

    private static List<Picture> each(List<Sent> all, Function<Sent, Picture> keeping) {
        List<Picture> kept = new ArrayList<>();
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
            throw new Invalid(reason == TryOnRefusal.UNKNOWN_IMAGE ? ApiRefusal.VALIDATION_FAILED : reason, errors);
        });
        return kept;
    }

    private Picture file(String accountId, Sent sent) {
        return pictures.keep(accountId, sent.file());
    }

    private Picture earlier(String accountId, Sent sent) {
        return pictures.find(accountId, sent.id().orElseThrow())
                .orElseThrow(() -> Refusal.because(TryOnRefusal.UNKNOWN_IMAGE));
    }
}
