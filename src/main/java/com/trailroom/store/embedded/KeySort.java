package com.trailroom.store.embedded;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Puts any number of index entries in order: what is too much for memory is sorted piece by piece, in files, and merged. */
final class KeySort implements AutoCloseable {

    private static final Comparator<byte[]> ORDER = Arrays::compareUnsigned;
    /** Takes about twice as much memory. */
    static final int PIECE_BYTES = 24 << 20;

    private static final int OVERHEAD = 72;

    /** A key, and where its document is. */
    record Entry(byte[] key, byte[] position) {

        Object value() {
            return KeyEncoding.decode(position).get(0);
        }
    }

    private final int pieceBytes;
    private final List<Path> files = new ArrayList<>();
    private final List<DataInputStream> open = new ArrayList<>();
    private List<Entry> piece = new ArrayList<>();
    private int bytes;

    KeySort(int pieceBytes) {
        this.pieceBytes = pieceBytes;
    }

    void add(byte[] key, Object position) {
        Entry entry = new Entry(key, KeyEncoding.key(Collections.singletonList(position)));
        piece.add(entry);
        bytes += key.length + entry.position().length + OVERHEAD;
        if (bytes > pieceBytes) spill();
    }

    /** All of them, once. */
    Iterator<Entry> sorted() {
        piece.sort(Comparator.comparing(Entry::key, ORDER));
        if (files.isEmpty()) return piece.iterator();
        List<Iterator<Entry>> pieces = new ArrayList<>(List.of(piece.iterator()));
        files.forEach(file -> pieces.add(read(file)));
        return new Merge(pieces);
    }

    @Override
    public void close() {
        try {
            for (DataInputStream input : open) input.close();
            for (Path file : files) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void spill() {
        piece.sort(Comparator.comparing(Entry::key, ORDER));
        try {
            Path file = Files.createTempFile("index", ".keys");
            files.add(file);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                for (Entry entry : piece) {
                    out.writeInt(entry.key().length);
                    out.write(entry.key());
                    out.writeInt(entry.position().length);
                    out.write(entry.position());
                }
                out.writeInt(-1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no room to sort an index", e);
        }
        piece = new ArrayList<>();
        bytes = 0;
    }

    private Iterator<Entry> read(Path file) {
        try {
            DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            open.add(input);
            return new Piece(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file, read entry by entry. */
    private static final class Piece implements Iterator<Entry> {

        private final DataInputStream input;
        private int length;

        Piece(DataInputStream input) throws IOException {
            this.input = input;
            length = input.readInt();
        }

        @Override
        public boolean hasNext() {
            return length >= 0;
        }

        @Override
        public Entry next() {
            try {
                byte[] key = input.readNBytes(length);
                byte[] position = input.readNBytes(input.readInt());
                length = input.readInt();
                return new Entry(key, position);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The least of what each piece has next. */
    private static final class Merge implements Iterator<Entry> {

        private record Head(Entry entry, Iterator<Entry> rest) {}

        private final PriorityQueue<Head> heads = new PriorityQueue<>(
                Comparator.comparing((Head head) -> head.entry().key(), ORDER));

        Merge(List<Iterator<Entry>> pieces) {
            pieces.forEach(this::advance);
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Entry next() {
            Head least = heads.remove();
            advance(least.rest());
            return least.entry();
        }

        private void advance(Iterator<Entry> piece) {
            if (piece.hasNext()) heads.add(new Head(piece.next(), piece));
        }
    }
}
