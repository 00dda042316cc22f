package com.trailroom.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A list that is short enough to be had at once; {@code all} newest first, {@code id} rising with time. */
public record ShortListing<T>(List<T> all, Function<T, String> ids) implements Cursor.Listing<T> {

    @Override
    public String id(T member) {
        return ids.apply(member);
    }

    @Override
    public boolean knows(String id) {
        return all.stream().anyMatch(member -> id(member).equals(id));
    }

    @Override
    public List<T> older(Optional<String> than, int limit) {
        return all.stream()
                .filter(member -> than.isEmpty() || id(member).compareTo(than.get()) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<T> newer(String than, int limit) {
        List<T> newer =
                all.stream().filter(member -> id(member).compareTo(than) > 0).toList();
        return newer.subList(Math.max(0, newer.size() - limit), newer.size());
    }
}
