package com.trailroom.api.tryon;

import com.trailroom.api.Cursor;
import com.trailroom.tryon.HistoryFilter;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.TryOnSpace;
import java.util.List;
import java.util.Optional;

/** An account's try-ons. A cursor may be any of them, also one that the filter leaves out. */
record JobListing(TryOnSpace tryOns, String account, HistoryFilter filter) implements Cursor.Listing<Job> {

    @Override
    public String id(Job job) {
        return job.id();
    }

    @Override
    public boolean knows(String id) {
        return tryOns.find(account, id).isPresent();
    }

    @Override
    public List<Job> older(Optional<String> than, int limit) {
        return tryOns.history(account, filter, than, limit);
    }

    @Override
    public List<Job> newer(String than, int limit) {
        return tryOns.newer(account, filter, than, limit);
    }
}
