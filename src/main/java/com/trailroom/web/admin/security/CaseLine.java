package com.trailroom.web.admin.security;

import com.trailroom.abuse.AbuseCase;
import com.trailroom.abuse.CaseState;
import com.trailroom.web.admin.Times;
import java.util.Optional;
import java.util.function.Function;

/**
 * A case as lists and its page show it; what there is not is empty.
 *
 * @param rule what the message bundle calls it, below {@code admin.case.rule.}
 * @param name what the subject is called: an e-mail, or an address
 */
public record CaseLine(
        String id,
        String rule,
        String subject,
        String name,
        boolean account,
        String state,
        boolean open,
        long count,
        long limit,
        String raised,
        String seen,
        String reviewer,
        String reason,
        String reviewed) {

    /** {@code called} finds the e-mail of an account or of an administrator. */
    static CaseLine of(AbuseCase one, Function<String, Optional<String>> called) {
        Optional<AbuseCase.Review> review = one.review();
        return new CaseLine(
                one.id(),
                one.rule().code(),
                one.subject(),
                one.isAboutAnAccount() ? called.apply(one.subject()).orElse(one.subject()) : one.subject(),
                one.isAboutAnAccount(),
                one.state().code(),
                one.state() == CaseState.OPEN,
                one.count(),
                one.limit(),
                Times.minute(one.raised()),
                Times.minute(one.seen()),
                review.map(AbuseCase.Review::actor)
                        .map(id -> called.apply(id).orElse(id))
                        .orElse(""),
                review.map(AbuseCase.Review::reason).orElse(""),
                review.map(AbuseCase.Review::at).map(Times::minute).orElse(""));
    }
}
