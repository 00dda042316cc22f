package com.trailroom.guard.block;

import com.trailroom.kernel.AddressRange;
import java.net.InetAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Blocks, arranged so that an address is looked up once for each length of prefix there is, not once for each block. */
final class BlockedAddresses {

    private final Map<AddressRange, Block> blocks = new HashMap<>();
    private final Set<Integer> lengths = new TreeSet<>();

    BlockedAddresses(List<Block> all) {
        all.forEach(block -> {
            blocks.put(block.range(), block);
            lengths.add(block.range().bits());
        });
    }

    Optional<Block> of(InetAddress address, Instant now) {
        int most = address.getAddress().length * 8;
        for (int bits : lengths) {
            if (bits > most) break;
            Block block = blocks.get(new AddressRange(address, bits).network());
            if (block != null && !block.isOver(now)) return Optional.of(block);
        }
        return Optional.empty();
    }
}
