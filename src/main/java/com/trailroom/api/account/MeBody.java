package com.trailroom.api.account;

import com.trailroom.account.Account;
import com.trailroom.credit.Balance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as its owner sees it. */
public record MeBody(
        @Schema(required = true, example = "usr_01jd8qk2x7m3v9t5w1y0z4r6s8") String id,
        @Schema(required = true, example = "alice@example.org") String email,
        @Schema(required = true, example = "Alice") String displayName,
        @Schema(
                        required = true,
                        enumeration = {"user", "support_admin", "finance_admin", "super_admin"})
                String role,
        @Schema(
                        required = true,
                        enumeration = {"free", "paid"})
                String tier,
        @Schema(required = true) BalanceBody credits) {

    /** What it has. */
    public record BalanceBody(
            @Schema(example = "3") long free,
            @Schema(example = "0") long purchased,
            @Schema(example = "3") long total) {}

    static MeBody of(Account account, Balance balance, boolean paid) {
        BalanceBody credits = new BalanceBody(balance.free(), balance.purchased(), balance.total());
        return new MeBody(
                account.id(), account.email(), account.displayName(), account.role(), paid ? "paid" : "free", credits);
    }
}
