package com.trailroom.account;

import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import com.trailroom.kernel.Refusal;
import java.time.Clock;
import java.util.Optional;

/** The entrance for showing that an address is one's own. */
public class AddressVerification {

    private final Accounts accounts;
    private final AccountChangeStore changes;
    private final OneTimeLinks links;
    private final AccountLetters letters;
    private final Bearers bearers;
    private final boolean required;
    private final Live live;
    private final Clock clock;

    AddressVerification(
            Accounts accounts,
            AccountChangeStore changes,
            OneTimeLinks links,
            AccountLetters letters,
            Bearers bearers,
            boolean required,
            Live live,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.links = links;
        this.letters = letters;
        this.bearers = bearers;
        this.required = required;
        this.live = live;
        this.clock = clock;
    }

    /** Refuses who must verify their address first. Whatever spends credits or money asks this before. */
    public void demand(Account account) {
        if (isMissing(account)) throw Refusal.because(AccountRefusal.EMAIL_NOT_VERIFIED);
    }

    /** The same, where only the account's id is known. */
    public void demand(String accountId) {
        if (required) accounts.find(accountId).ifPresent(this::demand);
    }

    /** Whether somebody cannot spend before they have verified their address. */
    public boolean isMissing(Account account) {
        return required && !account.emailVerified();
    }

    /** Registers and writes the first mail. Where a verified address is required, a known address gets the same answer. */
    public Registration register(NewAccount form) {
        if (!live.isOn(Dial.REGISTRATION)) throw Refusal.because(AccountRefusal.REGISTRATION_CLOSED);
        Registration outcome = accounts.register(form);
        if (outcome instanceof Registration.Registered registered) request(registered.account());
        if (!required) return outcome;
        if (outcome instanceof Registration.EmailTaken) {
            accounts.findByEmail(form.email()).ifPresent(letters::addressKnown);
        }
        return new Registration.MailSent();
    }

    /** Writes a mail with a link, once a minute at most; does nothing for an address that is verified. */
    public void request(Account account) {
        if (account.emailVerified() || links.isFresh(Purpose.VERIFY_ADDRESS, account.id())) return;
        letters.verifyAddress(
                account, links.issue(Purpose.VERIFY_ADDRESS, new OneTimeLinks.Link(account.id(), account.email())));
    }

    /** The account whose address the link verifies. */
    public Optional<Account> look(String token) {
        return links.look(Purpose.VERIFY_ADDRESS, token).flatMap(link -> accounts.find(link.accountId()));
    }

    /** False for a link that does not work, or no longer. */
    public boolean confirm(String token) {
        return links.use(Purpose.VERIFY_ADDRESS, token)
                .filter(link -> {
                    changes.verified(link.accountId(), link.detail(), clock.instant());
                    bearers.forget(link.accountId());
                    return true;
                })
                .isPresent();
    }
}
