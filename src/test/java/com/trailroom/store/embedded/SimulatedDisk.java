package com.trailroom.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** An H2 file system that tells a {@link DiskImage} what is written and forced, and fails where it does. One disk at a time. */
public final class SimulatedDisk extends FilePathWrapper {

    private static final String SCHEME = "simulated";

    private static volatile DiskImage image;

    /** Puts a disk in; the store's file on it. */
    static StoreFile insert(DiskImage disk, Path file) {
        image = disk;
        FilePath.register(new SimulatedDisk());
        return new StoreFile(file, SCHEME + ":");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode), image);
    }

    /** The real file lets what was written be read; the image knows what of it would survive. */
    private static final class Channel extends FileBase {

        private final FileChannel file;
        private final DiskImage image;

        Channel(FileChannel file, DiskImage image) {
            this.file = file;
            this.image = image;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            image.write(position, bytes, file.size());
            return file.write(source, position);
        }

        @Override
        public int write(ByteBuffer source) {
            throw new UnsupportedOperationException("the store writes at positions");
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            image.truncate(size);
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            image.force();
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
