package com.trailroom.partner.webhook;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.mail.Letter;
import com.trailroom.mail.Mails;
import java.util.Map;

/** Writes to the owner of an endpoint that was switched off. The write that switches it off notes that this is to be done. */
class EndpointLetters {

    private final EndpointStore endpoints;
    private final Accounts accounts;
    private final Mails mails;
    private final String site;

    EndpointLetters(EndpointStore endpoints, Accounts accounts, Mails mails, String site) {
        this.endpoints = endpoints;
        this.accounts = accounts;
        this.mails = mails;
        this.site = site;
    }

    /** May be repeated: one switching off is one mail. */
    void sendDue() {
        endpoints.withLetterDue().forEach(endpoint -> {
            accounts.find(endpoint.accountId())
                    .filter(Account::active)
                    .ifPresent(owner -> mails.send(letter(endpoint, owner)));
            endpoints.letterSent(endpoint.id());
        });
    }

    private Letter letter(Endpoint endpoint, Account owner) {
        String once = endpoint.id() + ":" + endpoint.failingSince().orElse(endpoint.created());
        return new Letter(
                "webhook-off:" + once,
                owner.email(),
                "webhook-off",
                Map.of(
                        "url",
                        endpoint.url(),
                        "gone",
                        endpoint.status() == Endpoint.Status.GONE,
                        "link",
                        site + "/developers/webhooks/" + endpoint.id()));
    }
}
