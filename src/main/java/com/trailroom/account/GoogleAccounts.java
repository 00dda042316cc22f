package com.trailroom.account;

import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import java.time.Clock;
import java.util.Optional;

/**
 * The entrance for people who come from Google. An identity is known by Google's id of the person; an address counts only
 * when Google has verified it, and an account with a password is joined only when it has proved the same address itself:
 * else a stranger who registered it first would get into the real owner's account. Whoever's account gets or loses this way
 * in is written to.
 */
public class GoogleAccounts {

    private final AccountStore accounts;
    private final IdentityStore identities;
    private final AccountLetters letters;
    private final Live live;
    private final Clock clock;
    private final Ids ids;

    GoogleAccounts(AccountStore accounts, IdentityStore identities, AccountLetters letters, Live live, Clock clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.letters = letters;
        this.live = live;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Signs in whom the identity belongs to, or links it to the account with its address. */
    public GoogleSignIn signIn(GoogleIdentity identity, Origin origin) {
        Optional<Account> known = identities.accountOf(identity.subject()).flatMap(accounts::find);
        if (known.isPresent()) return signedIn(known.get());
        if (!identity.emailVerified()) return new GoogleSignIn.EmailNotVerified();
        Optional<Account> sameAddress =
                accounts.findByEmail(Email.of(identity.email())).map(AccountStore.Credentials::account);
        if (sameAddress.isEmpty()) return new GoogleSignIn.NotRegistered();
        Account account = sameAddress.get();
        if (!account.emailVerified()) return new GoogleSignIn.LinkFirst();
        return joined(identity, account, origin) ? signedIn(account) : signIn(identity, origin);
    }

    /** Begins an account without a password for somebody who has agreed to a text about photos. */
    public GoogleSignIn register(GoogleIdentity identity, String consentVersion, Origin origin) {
        GoogleSignIn known = signIn(identity, origin);
        if (!(known instanceof GoogleSignIn.NotRegistered)) return known;
        if (!live.isOn(Dial.REGISTRATION)) throw Refusal.because(AccountRefusal.REGISTRATION_CLOSED);
        Account account = new Account(
                ids.next("usr"),
                Email.of(identity.email()).value(),
                DisplayName.shortened(identity.name()),
                "user",
                true,
                true,
                clock.instant());
        boolean begun = accounts.insertWithoutPassword(account, consentVersion);
        if (begun) identities.link(identity.subject(), account.id(), clock.instant());
        return signIn(identity, origin);
    }

    /** Lets an account be signed in to with Google from now on. Refuses an identity that is another account's. */
    public void link(Account account, GoogleIdentity identity, Origin origin) {
        if (!joined(identity, account, origin)) throw Refusal.because(AccountRefusal.GOOGLE_LINKED_ELSEWHERE);
    }

    /** Refuses when there would be no way left to sign in. */
    public void unlink(Account account, Origin origin) {
        if (!accounts.hasPassword(account.id())) throw Refusal.because(AccountRefusal.PASSWORD_NEEDED_FIRST);
        if (identities.unlink(account.id())) letters.google(account, false, origin);
    }

    public boolean isLinked(Account account) {
        return identities.isLinked(account.id());
    }

    /** False when the identity is another account's. */
    private boolean joined(GoogleIdentity identity, Account account, Origin origin) {
        IdentityStore.Link link = identities.link(identity.subject(), account.id(), clock.instant());
        if (link == IdentityStore.Link.MADE) letters.google(account, true, origin);
        return link != IdentityStore.Link.ELSEWHERE;
    }

    private static GoogleSignIn signedIn(Account account) {
        return account.active() ? new GoogleSignIn.SignedIn(account) : new GoogleSignIn.Suspended();
    }
}
