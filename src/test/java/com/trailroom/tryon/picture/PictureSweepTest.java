package com.trailroom.tryon.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.trailroom.config.Seal;
import com.trailroom.support.MemoryDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSweepTest {

    private static final byte[] UPLOAD = Samples.picture("png", 200, 300);
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path folder;

    private final MemoryDatabase memory = new MemoryDatabase();
    private final Clock now = Clock.systemUTC();
    private final Clock tomorrow = Clock.offset(now, Duration.ofDays(1).plusMinutes(1));
    private FilePictureStore files;
    private GridFsStore gridFs;

    @BeforeEach
    void open() {
        files = new FilePictureStore(folder);
        gridFs = new GridFsStore(memory.database());
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "mongodb"})
    void deletesWhatWasPutAndNeverRecorded(String where) {
        PictureStore store = where.equals("files") ? files : gridFs;
        Pictures pictures = pictures(store);
        Picture kept = pictures.keep("usr_alice", UPLOAD);
        store.put("img_abc", BYTES);
        store.put("thm_abc", BYTES);
        assertEquals(2, sweep(store, tomorrow));
        assertTrue(store.get("img_abc").isEmpty() && store.get("thm_abc").isEmpty());
        assertTrue(pictures.bytes(kept).isPresent() && pictures.thumbnail(kept).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "mongodb"})
    void leavesAloneWhatMayBeOnItsWay(String where) {
        PictureStore store = where.equals("files") ? files : gridFs;
        store.put("img_abc", BYTES);
        assertEquals(0, sweep(store, now));
        assertTrue(store.get("img_abc").isPresent());
    }

    @Test
    void deletesHalfWrittenFiles() throws IOException {
        files.put("img_abc", BYTES);
        Path draft = Files.createTempFile(folder.resolve("bc"), "new", ".tmp");
        sweep(files, now);
        assertTrue(Files.exists(draft));
        sweep(files, tomorrow);
        assertFalse(Files.exists(draft));
    }

    @Test
    void deletesChunksWhoseFileWasNeverFinished() {
        gridFs.put("img_whole", BYTES);
        GridFSUploadStream cut = GridFSBuckets.create(memory.database(), "pictures")
                .openUploadStream(new BsonString("img_cut"), "img_cut");
        cut.write(new byte[600_000]); // two chunks are sent, the file is not
        sweep(gridFs, now);
        assertEquals(3, chunks());
        gridFs.deleteDrafts(tomorrow.instant());
        assertEquals(1, chunks());
    }

    @Test
    void deletesNothingWhenTheDatabaseKnowsHardlyAnyPicture() {
        for (int i = 100; i < 250; i++) files.put("img_" + i, BYTES);
        assertEquals(0, sweep(files, tomorrow));
        assertTrue(files.get("img_100").isPresent());
    }

    @Test
    void forgetsTheUploadOfADeletedPicture() {
        Pictures pictures = pictures(files);
        pictures.delete(pictures.keep("usr_alice", UPLOAD));
        assertEquals(0, memory.database().getCollection("image_sources").countDocuments());
        try (Stream<String> left = files.putBefore(tomorrow.instant())) {
            assertEquals(List.of(), left.toList());
        }
    }

    private long chunks() {
        return memory.database().getCollection("pictures.chunks").countDocuments();
    }

    private Pictures pictures(PictureStore store) {
        PictureVault vault = new PictureVault(store, new Seal(new byte[32]));
        PictureRecordStore records = new PictureRecordStore(memory.database(), memory.documents());
        return new Pictures(records, vault, new PictureReader(), now, Duration.ofDays(30));
    }

    private int sweep(PictureStore store, Clock clock) {
        return new PictureSweep(store, new PictureRecordStore(memory.database(), memory.documents()), clock).run();
    }
}
