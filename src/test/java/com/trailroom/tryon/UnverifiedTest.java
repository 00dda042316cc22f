package com.trailroom.tryon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.trailroom.account.AccountRefusal;
import com.trailroom.account.AccountSeed;
import com.trailroom.config.Live;
import com.trailroom.kernel.Refusal;
import com.trailroom.support.MemoryDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody spends credits before they have verified their address, where that is required. */
class UnverifiedTest {

    private final MemoryDatabase memory = new MemoryDatabase();
    private final AccountSeed accounts = new AccountSeed(memory.database(), memory.documents(), new byte[32]);
    private final JobStore jobs = new JobStore(memory.database());
    private final TryOns tryOns = new TryOns(
            accounts.strictVerification(), jobs, null, null, null, null, null, Live.USUAL, Clock.systemUTC());

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void refusesTheirTryOnsAndKeepsNothingOfThem() {
        String alice = accounts.register("alice@example.org", "correct horse");
        TryOnRequest wanted = new TryOnRequest(Mode.TOP_ONLY, "img_1", List.of("img_2"), Map.of());
        for (Runnable way : List.<Runnable>of(
                () -> tryOns.submit(alice, wanted), () -> tryOns.submit(alice, wanted, "job_repeatable"))) {
            Refusal refusal = assertThrows(Refusal.class, way::run);
            assertEquals(AccountRefusal.EMAIL_NOT_VERIFIED, refusal.reason());
            assertEquals(403, refusal.reason().status());
        }
        assertEquals(List.of(), tryOns.history(alice, HistoryFilter.ALL, Optional.empty(), 10));
    }
}
