package com.trailroom.tryon.picture;

import com.trailroom.config.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file a picture, in folders by the last two letters of its id. A file is there whole or not at all; what a crash left of
 * one ends in {@code .tmp}.
 */
public final class FilePictureStore implements PictureStore {

    private static final String DRAFT = ".tmp";

    private final Path folder;

    public FilePictureStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String id, byte[] bytes) {
        Path file = file(id);
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "new", DRAFT);
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) out.write(rest);
                out.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            Disk.flush(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> get(String id) {
        try {
            return Optional.of(Files.readAllBytes(file(id)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<String> putBefore(Instant time) {
        return files(time).map(Path::getFileName).map(Path::toString).filter(name -> !name.endsWith(DRAFT));
    }

    @Override
    public void deleteDrafts(Instant before) {
        try (Stream<Path> files = files(before)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(DRAFT)) Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those last written before a time. */
    private Stream<Path> files(Instant before) {
        if (!Files.exists(folder)) return Stream.empty();
        FileTime limit = FileTime.from(before);
        try {
            return Files.find(
                    folder,
                    2,
                    (file, about) ->
                            about.isRegularFile() && about.lastModifiedTime().compareTo(limit) < 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String id) {
        if (!id.matches("[a-z]+_[a-z0-9]+")) throw new IllegalArgumentException("not a picture's id");
        return folder.resolve(id.substring(id.length() - 2)).resolve(id);
    }
}
