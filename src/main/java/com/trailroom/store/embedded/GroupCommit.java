package com.trailroom.store.embedded;

import com.trailroom.store.FullDisk;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.h2.mvstore.MVStore;

/**
 * Lets commands at the store one writer, or many readers, at a time, and makes writers wait until what they wrote is on the
 * disk; those who wait together share one commit.
 */
final class GroupCommit {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class.getName());

    private final MVStore store;
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();
    private final ReentrantLock commits = new ReentrantLock();
    private long written; // guarded by the write lock
    private volatile long durable;
    private volatile Throwable failure;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /** Runs a command that only reads; {@code untilDurable} makes it wait for what it saw to be on the disk. */
    <T> T read(Supplier<T> command, boolean untilDurable) {
        checkHealthy();
        T answer;
        long seen;
        commands.readLock().lock();
        try {
            answer = command.get();
            seen = written;
        } finally {
            commands.readLock().unlock();
        }
        if (untilDurable) awaitDurable(seen);
        return answer;
    }

    /** Runs a command that may write. Also what it throws waits for the disk: a duplicate is told only once it is there. */
    <T> T write(Supplier<T> command) {
        checkHealthy();
        T answer = null;
        RuntimeException refusal = null;
        long ticket;
        commands.writeLock().lock();
        try {
            try {
                answer = command.get();
            } catch (RuntimeException e) {
                refusal = e;
            }
            ticket = ++written;
        } finally {
            commands.writeLock().unlock();
        }
        awaitDurable(ticket);
        if (refusal != null) throw refusal;
        return answer;
    }

    /** Runs housekeeping between commands; not after a failure. */
    void between(Runnable work) {
        commands.writeLock().lock();
        try {
            if (failure == null && !store.isClosed()) work.run();
        } catch (RuntimeException e) {
            fail(e);
        } finally {
            commands.writeLock().unlock();
        }
    }

    /** What the disk last refused; nothing is acknowledged from then on. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    private void awaitDurable(long ticket) {
        if (durable >= ticket) return;
        commits.lock();
        try {
            if (durable >= ticket) return; // someone else's commit carried ours
            checkHealthy();
            durable = commit();
        } catch (MongoServerError e) {
            throw e;
        } catch (Throwable t) {
            fail(t);
            checkHealthy();
        } finally {
            commits.unlock();
        }
    }

    private long commit() {
        long target;
        commands.writeLock().lock();
        try {
            target = written;
            store.commit();
        } finally {
            commands.writeLock().unlock();
        }
        store.sync();
        return target;
    }

    private synchronized void fail(Throwable cause) {
        if (failure != null) return;
        failure = cause;
        LOG.severe(() -> "The store's disk refused a write (" + rootOf(cause).getMessage()
                + "). TrailRoom changes nothing until the disk takes writes again: free some space.");
    }

    private static Throwable rootOf(Throwable cause) {
        return cause.getCause() == null ? cause : rootOf(cause.getCause());
    }

    private void checkHealthy() {
        if (failure != null) {
            throw new MongoServerError(FullDisk.CODE, "OutOfDiskSpace", "the store's disk refused a write");
        }
    }
}
