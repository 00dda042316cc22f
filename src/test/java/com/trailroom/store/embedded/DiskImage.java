package com.trailroom.store.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What would survive on a disk: all that was forced, and of what was written since any part, in pieces. */
final class DiskImage {

    /** Bytes at a position; none when the file was cut off there. */
    private record Write(long position, byte[] bytes) {}

    private final List<Write> pending = new ArrayList<>();
    private final boolean honest;
    private byte[] image;
    private int size;
    private boolean dead;
    private boolean full;

    private DiskImage(byte[] content, boolean honest) {
        this.image = content.clone();
        this.size = content.length;
        this.honest = honest;
    }

    static DiskImage of(byte[] content) {
        return new DiskImage(content, true);
    }

    /** A disk that only pretends to force. */
    static DiskImage lying(byte[] content) {
        return new DiskImage(content, false);
    }

    synchronized void fill(boolean nowFull) {
        full = nowFull;
    }

    synchronized void write(long position, byte[] bytes, long fileSize) throws IOException {
        checkPower();
        if (full && position + bytes.length > fileSize) throw new IOException("No space left on device");
        pending.add(new Write(position, bytes));
    }

    synchronized void truncate(long newSize) throws IOException {
        checkPower();
        pending.add(new Write(newSize, null));
    }

    synchronized void force() throws IOException {
        checkPower();
        if (!honest) return;
        pending.forEach(this::apply);
        pending.clear();
    }

    /** Cuts the power; answers what lies on the disk afterwards. */
    synchronized byte[] cut(Random random) {
        dead = true;
        for (Write write : pending) {
            if (random.nextBoolean()) apply(random.nextInt(3) == 0 ? torn(write, random) : write);
        }
        return Arrays.copyOf(image, size);
    }

    private void checkPower() throws IOException {
        if (dead) throw new IOException("The power is off");
    }

    private static Write torn(Write write, Random random) {
        if (write.bytes() == null) return write;
        return new Write(write.position(), Arrays.copyOf(write.bytes(), random.nextInt(write.bytes().length + 1)));
    }

    private void apply(Write write) {
        int position = Math.toIntExact(write.position());
        if (write.bytes() == null) {
            if (position < size) Arrays.fill(image, position, size, (byte) 0);
            size = position;
            return;
        }
        int end = position + write.bytes().length;
        if (end > image.length) image = Arrays.copyOf(image, Math.max(end, image.length * 2));
        System.arraycopy(write.bytes(), 0, image, position, write.bytes().length);
        size = Math.max(size, end);
    }
}
