package com.trailroom.credit.bulk;

import com.trailroom.account.Parcel;
import com.trailroom.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Files name people by their addresses. What was done with a row is in the ledger, which is handed out by itself. */
@ApplicationScoped
public class BulkPersonalData implements PersonalData {

    @Inject
    BulkCredits bulk;

    @Override
    public void export(String accountId, Parcel parcel) {
        // the ledger and its reasons are all there is
    }

    @Override
    public void erase(String accountId) {
        bulk.forget(accountId);
    }
}
