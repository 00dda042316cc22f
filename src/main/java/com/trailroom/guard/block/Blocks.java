package com.trailroom.guard.block;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.guard.ClientAddress;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.AddressRange;
import com.trailroom.kernel.Fresh;
import com.trailroom.kernel.IpLiteral;
import com.trailroom.kernel.Refusal;
import java.net.Inet4Address;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The entrance: who is shut out, and for how long. Asking does no I/O but once a second. Thread-safe. */
public class Blocks {

    private static final int MOST = 1_000;
    private static final int WIDEST_V4 = 8;
    private static final int WIDEST_V6 = 16;
    private static final Duration KEPT = Duration.ofDays(30);

    private final BlockStore store;
    private final Audit audit;
    private final Clock clock;
    private final Fresh<BlockedAddresses> known;

    Blocks(BlockStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.known = new Fresh<>(clock, () -> new BlockedAddresses(store.all()));
    }

    public boolean isBlocked(ClientAddress client) {
        return known.get().of(client.address(), clock.instant()).isPresent();
    }

    /** Newest first, those that ended in the last 30 days included. */
    public List<Block> all() {
        return store.all();
    }

    public Optional<Block> find(AddressRange range) {
        return store.find(range.network());
    }

    /** Shuts the range out, until then if an end is given. Refuses as {@link BlockRefusal} says. */
    public synchronized void add(Actor actor, AddressRange wanted, Optional<Instant> until, String reason) {
        AddressRange range = wanted.network();
        Instant now = clock.instant();
        Block block = new Block(range, reason, actor.id(), now, until);
        check(actor, block, now);
        audit.record(Deed.of(actor, "address.blocked", range.text())
                .changing("open", "blocked " + end(block))
                .because(reason));
        store.deleteOver(range, now);
        if (!store.insert(block)) throw Refusal.because(BlockRefusal.ALREADY_BLOCKED);
        known.renew();
    }

    /** Lets the range in again; refuses when it is not shut out. */
    public synchronized void lift(Actor actor, AddressRange wanted, String reason) {
        Block block = find(wanted)
                .filter(found -> !found.isOver(clock.instant()))
                .orElseThrow(() -> Refusal.because(BlockRefusal.NOT_BLOCKED));
        audit.record(Deed.of(actor, "address.unblocked", block.range().text())
                .changing("blocked " + end(block), "open")
                .because(reason));
        store.delete(block.range());
        known.renew();
    }

    void forgetOver() {
        store.deleteOver(clock.instant().minus(KEPT));
    }

    private void check(Actor actor, Block block, Instant now) {
        AddressRange range = block.range();
        int widest = range.first() instanceof Inet4Address ? WIDEST_V4 : WIDEST_V6;
        if (range.bits() < widest) throw Refusal.because(BlockRefusal.RANGE_TOO_WIDE);
        if (block.isOver(now)) throw Refusal.because(BlockRefusal.ENDS_BEFORE_IT_BEGINS);
        if (IpLiteral.parse(actor.address()).filter(range::contains).isPresent()) {
            throw Refusal.because(BlockRefusal.OWN_ADDRESS);
        }
        List<Block> standing =
                store.all().stream().filter(other -> !other.isOver(now)).toList();
        if (standing.stream().anyMatch(other -> other.range().equals(range))) {
            throw Refusal.because(BlockRefusal.ALREADY_BLOCKED);
        }
        if (standing.size() >= MOST) throw Refusal.because(BlockRefusal.TOO_MANY_BLOCKS);
    }

    private static String end(Block block) {
        return block.until().map(end -> "until " + end).orElse("for good");
    }
}
