package com.trailroom.partner.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.account.AccountSeed;
import com.trailroom.mail.Mail;
import com.trailroom.mail.MailBag;
import com.trailroom.partner.webhook.Endpoint.Status;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndpointLettersTest {

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final AccountSeed seed = new AccountSeed(memory.database(), memory.documents(), new byte[32]);
    private final EndpointStore endpoints = new EndpointStore(memory.database(), memory.documents());
    private final MailBag bag = new MailBag(memory.database(), clock);
    private final EndpointLetters letters = new EndpointLetters(endpoints, seed.accounts(), bag.mails(), MailBag.SITE);
    private final String bob = seed.register("bob@example.org", "correct horse");

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void tellsTheOwnerOnceThatAnEndpointIsGone() {
        endpoints.insert(endpoint("whk_1"), "sealed");
        letters.sendDue();
        assertEquals(0, bag.count());
        endpoints.disable("whk_1", Status.GONE);
        letters.sendDue();
        letters.sendDue();
        Mail mail = bag.last("bob@example.org");
        assertTrue(mail.text().contains("https://shop.example/hook answered that it is gone"), mail.text());
        assertTrue(mail.text().contains(MailBag.SITE + "/developers/webhooks/whk_1"), mail.text());
        assertEquals(1, bag.count());
    }

    @Test
    void tellsAgainWhenItFailsAgainButNotWhoseOwnerSwitchedItOff() {
        endpoints.insert(endpoint("whk_1"), "sealed");
        fails("whk_1", clock.instant());
        endpoints.enable("whk_1");
        fails("whk_1", clock.instant().plusSeconds(86_400));
        assertEquals(2, bag.count());
        endpoints.enable("whk_1");
        endpoints.disableByOwner("whk_1");
        letters.sendDue();
        assertEquals(2, bag.count());
    }

    private void fails(String id, Instant at) {
        for (int i = 0; i < 3; i++) endpoints.failed(id, at);
        assertTrue(endpoints.disableIfFailing(id, at, 3));
        letters.sendDue();
    }

    private Endpoint endpoint(String id) {
        return new Endpoint(
                id,
                bob,
                "https://shop.example/hook",
                Set.of(EventType.TRYON_COMPLETED),
                true,
                Status.ENABLED,
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }
}
