package com.trailroom.insight;

import com.trailroom.account.Headcount;
import com.trailroom.credit.CreditFlows;
import com.trailroom.partner.usage.Usage;
import com.trailroom.payment.Finance;
import com.trailroom.payment.invoice.Invoices;
import com.trailroom.tryon.JobTallies;

/** The rooms that days are made of. */
record Sources(
        Headcount people, CreditFlows credits, JobTallies jobs, Invoices invoices, Finance finance, Usage usage) {}
