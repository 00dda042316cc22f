package com.trailroom.web;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.account.SecondFactors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The page that asks somebody to prove once more who they are. */
@ApplicationScoped
public class StepUp {

    @Inject
    Accounts accounts;

    @Inject
    SecondFactors factors;

    /** By a code where there is a second factor. */
    public boolean isByCode(Account account) {
        return factors.isOn(account);
    }

    /**
     * {@code next} is where to go afterwards; {@code held}, when it is not blank, a form that waits for it.
     */
    public View page(Account account, String next, String held) {
        boolean byCode = isByCode(account);
        return View.of("account/step-up")
                .with("next", LocalPath.of(next).toString())
                .with("held", held)
                .with("byCode", byCode)
                .with("byPassword", !byCode && accounts.hasPassword(account));
    }
}
