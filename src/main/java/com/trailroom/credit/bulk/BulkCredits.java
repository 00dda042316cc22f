package com.trailroom.credit.bulk;

import com.trailroom.account.Accounts;
import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.credit.Adjustment;
import com.trailroom.credit.CreditAdjustments;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import com.trailroom.store.Leases;
import com.trailroom.store.Turn;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.logging.Logger;

/** The entrance: files of adjustments, from upload to report. */
public class BulkCredits {

    public static final int MOST_BYTES = BulkReader.MOST_BYTES;

    private static final Logger LOG = Logger.getLogger(BulkCredits.class.getName());
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** After so many rows it is noted how far it got, and the lease is prolonged. */
    private static final int STEP = 20;

    private static final int LONGEST_NAME = 100;

    private final BulkStore files;
    private final Accounts accounts;
    private final CreditAdjustments adjustments;
    private final Audit audit;
    private final Leases leases;
    private final Executor executor;
    private final Clock clock;

    /** On this node: a lease tells nodes apart, not threads. */
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    BulkCredits(
            BulkStore files,
            Accounts accounts,
            CreditAdjustments adjustments,
            Audit audit,
            Leases leases,
            Executor executor,
            Clock clock) {
        this.files = files;
        this.accounts = accounts;
        this.adjustments = adjustments;
        this.audit = audit;
        this.leases = leases;
        this.executor = executor;
        this.clock = clock;
    }

    /** Reads a file and keeps what it says; answers its id. No credits move. A file that is none is refused. */
    public String upload(Actor actor, String name, byte[] bytes) {
        BulkReader.Read read = BulkReader.read(bytes, accounts);
        String id = hash(bytes);
        String shown = name.replaceAll("\\p{Cntrl}", "");
        if (shown.length() > LONGEST_NAME) shown = shown.substring(0, LONGEST_NAME);
        BulkFile file =
                new BulkFile(id, shown, actor.id(), clock.instant(), read.rows(), read.faults(), Optional.empty());
        if (find(id).isEmpty()) audit.record(deed(actor, "credits.file_uploaded", file));
        files.write(file);
        return id;
    }

    public Optional<BulkFile> find(String id) {
        return files.find(id);
    }

    /** Newest first. */
    public List<BulkFile> recent(int limit) {
        return files.recent(limit);
    }

    /**
     * Begins to carry a file out, and does not wait for its end. Refuses one with faults, and one that was begun before.
     *
     * @param reason for rows that have none of their own
     */
    public void execute(Actor actor, BulkFile file, String reason) {
        if (!file.faults().isEmpty()) throw Refusal.because(BulkRefusal.HAS_FAULTS);
        BulkFile.Execution execution = new BulkFile.Execution(actor, reason, clock.instant(), 0, List.of());
        if (!files.begin(file.id(), execution)) throw Refusal.because(BulkRefusal.ALREADY_EXECUTED);
        executor.execute(() -> Turn.of(LOG, "carrying out a file of credits", () -> carryOut(file.id())));
    }

    /** Names an account by its id wherever a file names it by its address. */
    void forget(String accountId) {
        files.rename(accountId);
    }

    /** Forgets files that nobody has carried out for a month: they may hold addresses of anybody. */
    void forgetOld() {
        files.deletePlannedBefore(clock.instant().minus(KEPT));
    }

    /** Goes on with what was begun and is in nobody's hands. */
    void goOn() {
        files.open().forEach(this::carryOut);
    }

    private void carryOut(String id) {
        if (!running.add(id)) return;
        try {
            if (!holds(id)) return;
            files.find(id)
                    .filter(file -> !file.isDone())
                    .ifPresent(file -> carryOut(file, file.execution().orElseThrow()));
        } finally {
            running.remove(id);
        }
    }

    private void carryOut(BulkFile file, BulkFile.Execution how) {
        if (how.done() == 0)
            audit.record(deed(how.actor(), "credits.file_executed", file).because(how.reason()));
        List<Integer> refused = new ArrayList<>(how.refused());
        for (int at = how.done(); at < file.rows().size(); at++) {
            BulkRow row = file.rows().get(at);
            if (adjustments.adjust(adjustment(file, how, row)).isEmpty()) refused.add(row.line());
            if ((at + 1) % STEP != 0) continue;
            files.progress(file.id(), at + 1, refused);
            if (!holds(file.id())) return;
        }
        files.finish(file.id(), file.rows().size(), refused);
    }

    private static Deed deed(Actor actor, String action, BulkFile file) {
        String errors = file.faults().isEmpty() ? "" : ", " + file.faults().size() + " errors";
        return Deed.of(actor, action, file.id())
                .changing(
                        "",
                        file.rows().size() + " accounts" + errors + ", " + file.sum() + " credits in all, from "
                                + file.name());
    }

    private static Adjustment adjustment(BulkFile file, BulkFile.Execution how, BulkRow row) {
        String reason = row.reason().isEmpty() ? how.reason() : row.reason();
        return new Adjustment(
                how.actor(), row.accountId(), row.credits(), reason, "file:" + file.id() + ":" + row.line());
    }

    private boolean holds(String id) {
        return leases.take("credit-file:" + id, clock.instant(), clock.instant().plus(LEASE));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
