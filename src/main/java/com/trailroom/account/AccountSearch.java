package com.trailroom.account;

import java.util.List;
import java.util.Optional;

/** The entrance for administrators who look for accounts. */
public class AccountSearch {

    private final AccountSearchStore store;

    AccountSearch(AccountSearchStore store) {
        this.store = store;
    }

    /** Those behind {@code after}, the last account's id of the page before; none for a text that is too short to look for. */
    public List<Account> find(AccountQuery query, Optional<String> after, int limit) {
        return query.isTooShort() ? List.of() : store.find(query, after, limit);
    }
}
