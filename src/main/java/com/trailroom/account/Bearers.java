package com.trailroom.account;

/** The entrance for requests: whose access token is it? Asks the database at most once a second for each token. */
public class Bearers {

    private final Sessions sessions;
    private final Accounts accounts;
    private final BearerMemory memory;

    Bearers(Sessions sessions, Accounts accounts, BearerMemory memory) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.memory = memory;
    }

    public Bearer identify(String token) {
        return memory.recall(token).<Bearer>map(known -> known).orElseGet(() -> lookUp(token));
    }

    /** What changed about an account is felt on this node at once. */
    void forget(String accountId) {
        memory.forgetAccount(accountId);
    }

    private Bearer lookUp(String token) {
        Verification verification = sessions.verify(token);
        if (verification instanceof Verification.Expired) return new Bearer.Expired();
        if (!(verification instanceof Verification.Valid valid)) return new Bearer.Unknown();
        return accounts.find(valid.accountId())
                .filter(Account::active)
                .map(account -> new Bearer.Known(account, valid.sessionId()))
                .<Bearer>map(known -> memory.keep(token, known))
                .orElseGet(Bearer.Unknown::new);
    }
}
