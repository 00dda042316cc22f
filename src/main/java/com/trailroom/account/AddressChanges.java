package com.trailroom.account;

import com.trailroom.account.AccountChangeStore.AddressChange;
import com.trailroom.account.OneTimeLinks.Link;
import com.trailroom.kernel.Ids;
import java.time.Clock;
import java.util.Optional;

/**
 * The entrance for another address. It is changed once both the address that the account has and the one it is to have were
 * confirmed by a link in a mail; an address that was never verified has no say.
 */
public class AddressChanges {

    /** What a confirmation came to. */
    public enum Step {
        OTHER_SIDE_MISSING,
        CHANGED,
        /** Another account has the new address by now. */
        TAKEN,
        /** The link does not work, or no longer. */
        NO_SUCH_LINK
    }

    private final AccountChangeStore changes;
    private final OneTimeLinks links;
    private final AccountLetters letters;
    private final Bearers bearers;
    private final Ids ids;
    private final Clock clock;

    AddressChanges(
            AccountChangeStore changes, OneTimeLinks links, AccountLetters letters, Bearers bearers, Clock clock) {
        this.changes = changes;
        this.links = links;
        this.letters = letters;
        this.bearers = bearers;
        this.ids = new Ids(clock);
        this.clock = clock;
    }

    /** Writes to both addresses. Refuses what cannot be an address; tells nobody whether another account has it. */
    public void request(Account account, String newAddress) {
        String to = Email.of(newAddress).value();
        String change = ids.next("chg");
        changes.beginAddressChange(account.id(), change, to, !account.emailVerified());
        Link link = new Link(account.id(), change);
        if (account.emailVerified()) {
            letters.addressChange(account.email(), to, true, links.issue(Purpose.CHANGE_ADDRESS_OLD, link));
        }
        letters.addressChange(to, to, false, links.issue(Purpose.CHANGE_ADDRESS_NEW, link));
    }

    /** The address that the link confirms; empty when it does not work, or no longer. */
    public Optional<String> look(String token, boolean sentToNew) {
        return links.look(purpose(sentToNew), token).flatMap(link -> changes.addressUnderWay(link.accountId()));
    }

    public Step confirm(String token, boolean sentToNew) {
        Optional<Link> link = links.use(purpose(sentToNew), token);
        if (link.isEmpty()) return Step.NO_SUCH_LINK;
        String id = link.get().accountId();
        String change = link.get().detail();
        return changes.confirmAddressChange(id, change, sentToNew)
                .map(state -> go(id, change, state))
                .orElse(Step.NO_SUCH_LINK);
    }

    private Step go(String id, String change, AddressChange state) {
        if (!state.confirmedByOld() || !state.confirmedByNew()) return Step.OTHER_SIDE_MISSING;
        if (!changes.changeAddress(id, change, state.to(), clock.instant())) return Step.TAKEN;
        links.revoke(id, Purpose.RESET_PASSWORD);
        links.revoke(id, Purpose.VERIFY_ADDRESS);
        bearers.forget(id);
        return Step.CHANGED;
    }

    private static Purpose purpose(boolean sentToNew) {
        return sentToNew ? Purpose.CHANGE_ADDRESS_NEW : Purpose.CHANGE_ADDRESS_OLD;
    }
}
