package com.trailroom.credit;

import com.trailroom.kernel.CreditAmount;
import java.util.function.BooleanSupplier;

/**
 * Purchased credits that are to go because money goes back.
 *
 * @param refundId     makes it happen once
 * @param paymentId    what the credits were bought with
 * @param wanted       how many, if that many are unspent
 * @param allOrNothing whether to take none when fewer are unspent
 * @param staysPaid    whether the account has paid for other credits; asked while the account's purse stands still
 */
public record TakeBack(
        String accountId,
        String refundId,
        String paymentId,
        CreditAmount wanted,
        boolean allOrNothing,
        BooleanSupplier staysPaid) {}
