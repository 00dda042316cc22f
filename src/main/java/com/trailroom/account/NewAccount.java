package com.trailroom.account;

import com.trailroom.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a registration form holds, as it was typed.
 *
 * @param consentVersion which text about photos was agreed to
 */
public record NewAccount(String email, String password, String displayName, String consentVersion) {

    /** All that is wrong with it, in the order of its fields; empty when it can be registered while its e-mail is free. */
    public List<AccountRefusal> objections() {
        return Stream.of(
                        objection(() -> Email.of(email)),
                        objection(() -> Passwords.check(password)),
                        objection(() -> DisplayName.of(displayName)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AccountRefusal> objection(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of((AccountRefusal) refusal.reason());
        }
    }
}
