package com.trailroom.account;

import com.trailroom.kernel.BriefMemory;
import java.time.Clock;
import java.util.Optional;

/** Who brought which token, for one second. */
final class BearerMemory {

    private final BriefMemory<Bearer.Known> memory;

    BearerMemory(Clock clock) {
        memory = new BriefMemory<>(clock);
    }

    Optional<Bearer.Known> recall(String token) {
        return memory.recall(token);
    }

    Bearer.Known keep(String token, Bearer.Known known) {
        return memory.keep(token, known);
    }

    void forgetSession(String sessionId) {
        memory.forget(known -> known.sessionId().equals(sessionId));
    }

    void forgetAccount(String accountId) {
        memory.forget(known -> known.account().id().equals(accountId));
    }
}
