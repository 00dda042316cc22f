package com.trailroom.web.admin.insight;

import com.trailroom.abuse.Cases;
import com.trailroom.account.Permission;
import com.trailroom.account.Role;
import com.trailroom.credit.LedgerCheck;
import com.trailroom.credit.LedgerChecks;
import com.trailroom.insight.Day;
import com.trailroom.insight.Insights;
import com.trailroom.payment.Differences;
import com.trailroom.payment.RefundDesk;
import com.trailroom.tryon.JobDesk;
import com.trailroom.web.admin.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What wants somebody's look now, as a role may see it. */
@ApplicationScoped
public class Alerts {

    private static final int MOST = 100;
    private static final Duration LONG_WAIT = Duration.ofMinutes(5);
    private static final Duration STALE = Duration.ofMinutes(5);

    /** Below so many, a share says nothing. */
    private static final int ENOUGH = 10;

    @Inject
    LedgerChecks ledger;

    @Inject
    Differences differences;

    @Inject
    RefundDesk refunds;

    @Inject
    Cases cases;

    @Inject
    JobDesk jobs;

    @Inject
    Insights insights;

    @Inject
    Clock clock;

    List<Alert> of(Role role, Day today) {
        List<Alert> found = new ArrayList<>();
        if (role.may(Permission.SEE_CREDITS)) ledger().ifPresent(found::add);
        if (role.may(Permission.SEE_PAYMENTS)) payments(today, found);
        if (role.may(Permission.SEE_JOBS)) tryOns(today, found);
        if (role.may(Permission.REVIEW_ABUSE)) abuse(found);
        insights.newest().ifPresent(newest -> stale(newest, found));
        return found;
    }

    private Optional<Alert> ledger() {
        return ledger.last()
                .filter(check -> check.mismatches() > 0)
                .map(check -> new Alert(words(check), accountOf(check)));
    }

    private static String words(LedgerCheck check) {
        return "The ledger of " + check.examples().get(0).accountId() + " does not add up: "
                + check.examples().get(0).what() + ". Mismatches in all: " + check.mismatches() + ", seen "
                + Times.minute(check.at()) + ".";
    }

    private static String accountOf(LedgerCheck check) {
        return "/admin/users/" + check.examples().get(0).accountId() + "/ledger";
    }

    private void payments(Day today, List<Alert> found) {
        int open = differences.open(MOST).size();
        if (open > 0) {
            String many = open == MOST ? MOST + " or more" : String.valueOf(open);
            found.add(new Alert(
                    "Differences with the gateway that nobody has closed: " + many + ".", "/admin/differences"));
        }
        int waiting = refunds.open(MOST).size();
        if (waiting > 0) {
            found.add(new Alert("Refunds that wait for a second person: " + waiting + ".", "/admin/payments"));
        }
        long failed = today.sales().failed();
        if (failed >= ENOUGH && failed > today.sales().orders()) {
            found.add(new Alert(
                    "More orders failed to be paid today than were paid: " + failed + ".",
                    "/admin/payments?state=failed"));
        }
    }

    private void tryOns(Day today, List<Alert> found) {
        jobs.queue()
                .oldest()
                .filter(age -> age.compareTo(LONG_WAIT) > 0)
                .ifPresent(age -> found.add(
                        new Alert("A try-on waits for " + Figures.time(age) + ".", "/admin/jobs?state=queued")));
        long failed = today.work().in("failed");
        if (failed >= ENOUGH && failed > today.work().in("completed")) {
            found.add(
                    new Alert("More try-ons failed today than were done: " + failed + ".", "/admin/jobs?state=failed"));
        }
    }

    private void abuse(List<Alert> found) {
        long open = cases.open();
        if (open > 0)
            found.add(new Alert("Abuse cases that nobody has decided: " + open + ".", "/admin/security/cases"));
    }

    private void stale(Day newest, List<Alert> found) {
        Instant now = clock.instant();
        if (newest.at().plus(STALE).isBefore(now)) {
            found.add(
                    new Alert("These figures are as of " + Times.minute(newest.at()) + ": no node adds them up.", ""));
        }
    }
}
