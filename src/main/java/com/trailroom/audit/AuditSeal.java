package com.trailroom.audit;

import com.trailroom.config.Seal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Confirms, under the master key, that TrailRoom itself wrote a link of the chain. */
final class AuditSeal {

    /** What a link stands for; a seal for one is none for the other. */
    enum Use {
        ENTRY,
        HEAD,
        CHECKPOINT
    }

    private final Seal seal;

    AuditSeal(Seal seal) {
        this.seal = seal;
    }

    byte[] confirm(Use use, Link link) {
        return seal.close(name(use, link), bytes(link));
    }

    boolean isConfirmed(Use use, Link link, byte[] confirmation) {
        return seal.open(name(use, link), confirmation)
                .filter(hash -> Arrays.equals(hash, bytes(link)))
                .isPresent();
    }

    private static String name(Use use, Link link) {
        return "audit:" + use + ":" + link.sequence();
    }

    private static byte[] bytes(Link link) {
        return link.hash().getBytes(StandardCharsets.US_ASCII);
    }
}
