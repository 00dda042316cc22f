package com.trailroom.web.admin.user;

import com.trailroom.account.Account;
import com.trailroom.credit.Balance;
import com.trailroom.credit.Holding;
import com.trailroom.web.admin.Times;
import java.util.Optional;

/** An account as the list and the head of its pages show it. */
public record UserRow(
        String id,
        String email,
        String name,
        String roleKey,
        boolean admin,
        boolean active,
        boolean verified,
        boolean paying,
        long free,
        long purchased,
        String created) {

    static UserRow of(Account account, Optional<Holding> holding) {
        Balance balance = holding.map(Holding::balance).orElse(new Balance(0, 0));
        return new UserRow(
                account.id(),
                account.email(),
                account.displayName(),
                "admin.role." + account.role(),
                !account.role().equals("user"),
                account.active(),
                account.emailVerified(),
                holding.filter(Holding::paying).isPresent(),
                balance.free(),
                balance.purchased(),
                Times.minute(account.created()));
    }
}
