package com.trailroom.tryon.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.config.Seal;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    private static final byte[] UPLOAD = Samples.picture("png", 200, 300);

    @TempDir
    Path folder;

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private PictureStore store;
    private Pictures pictures;

    @BeforeEach
    void open() {
        store = new FilePictureStore(folder);
        PictureVault vault = new PictureVault(store, new Seal(new byte[32]));
        pictures = new Pictures(
                new PictureRecordStore(memory.database(), memory.documents()),
                vault,
                new PictureReader(),
                clock,
                Duration.ofDays(30));
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void keepsAPictureForItsOwnerOnly() {
        Picture picture = pictures.keep("usr_alice", UPLOAD);
        assertEquals(Optional.of(picture), pictures.find("usr_alice", picture.id()));
        assertEquals(Optional.empty(), pictures.find("usr_charlie", picture.id()));
        assertEquals(200, Samples.decoded(pictures.bytes(picture).orElseThrow()).getWidth());
    }

    @Test
    void writesWhatIsKnownOfAPictureWithItsTimeAsADate() {
        Picture picture = pictures.keep("usr_alice", UPLOAD);
        Document image = memory.database().getCollection("images").find().first();
        assertEquals(
                new Document("_id", picture.id())
                        .append("user_id", "usr_alice")
                        .append("result", false)
                        .append("sha256", picture.sha256())
                        .append("width", 200)
                        .append("height", 300)
                        .append("expires_at", Date.from(clock.instant().plus(Duration.ofDays(30))))
                        .append("blurred", false),
                image);
    }

    @Test
    void labelsWhatAnEngineMadeAndNoUpload() {
        PictureLabel label = new PictureLabel(DigitalSource.COMPOSITE, "local", "m");
        Picture result = pictures.keepResult("usr_alice", UPLOAD, label);
        assertTrue(text(pictures.bytes(result)).contains(DigitalSource.COMPOSITE.uri()));
        assertTrue(text(pictures.thumbnail(result)).contains(DigitalSource.COMPOSITE.uri()));
        Picture upload = pictures.keep("usr_alice", pictures.bytes(result).orElseThrow());
        assertFalse(text(pictures.bytes(upload)).contains("iptc"));
    }

    private int countOfAlices() {
        return new OwnedPictureStore(memory.database())
                .after("usr_alice", "", 10)
                .size();
    }

    private static String text(Optional<byte[]> jpeg) {
        return new String(jpeg.orElseThrow(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void knowsAnUploadAgainButNotAnotherAccounts() {
        Picture picture = pictures.keep("usr_alice", UPLOAD);
        assertEquals(picture.id(), pictures.keep("usr_alice", UPLOAD).id());
        assertNotEquals(picture.id(), pictures.keep("usr_charlie", UPLOAD).id());
        assertEquals(1, countOfAlices());
    }

    @RepeatedTest(20)
    void agreesOnOnePictureWhenTheSameUploadsRace() throws Exception {
        List<String> ids = Race.of(8, i -> pictures.keep("usr_alice", UPLOAD).id());
        assertEquals(1, ids.stream().distinct().count());
        assertEquals(1, countOfAlices());
    }

    @Test
    void forgetsADeletedPictureAndTakesItAgain() {
        Picture picture = pictures.keep("usr_alice", UPLOAD);
        pictures.delete(picture);
        assertEquals(Optional.empty(), pictures.bytes(picture));
        assertEquals(Optional.empty(), pictures.find("usr_alice", picture.id()));
        assertTrue(pictures.bytes(pictures.keep("usr_alice", UPLOAD)).isPresent());
    }

    @Test
    void deletesAfterThirtyDaysAndNotBefore() {
        Picture picture = pictures.keep("usr_alice", UPLOAD);
        clock.move(Duration.ofDays(30));
        assertEquals(List.of(), pictures.expired(10));
        clock.move(Duration.ofMillis(1));
        assertEquals(List.of(picture), pictures.expired(10));
        pictures.delete(picture);
        assertEquals(Optional.empty(), store.get(picture.id()));
    }

    @Test
    void encryptsWhatLiesOnTheDisk() {
        Picture picture = pictures.keep("usr_alice", UPLOAD);
        byte[] file = store.get(picture.id()).orElseThrow();
        assertFalse(new String(file, StandardCharsets.ISO_8859_1).contains("JFIF"));
        file[file.length / 2] ^= 1;
        store.put(picture.id(), file);
        assertThrows(IllegalStateException.class, () -> pictures.bytes(picture));
    }

    @Test
    void doesNotTakeOnePicturesFileForAnothers() {
        Picture one = pictures.keep("usr_alice", UPLOAD);
        Picture two = pictures.keep("usr_alice", Samples.picture("png", 100, 100));
        store.put(two.id(), store.get(one.id()).orElseThrow());
        assertThrows(IllegalStateException.class, () -> pictures.bytes(two));
    }

    @Test
    void isNotConfusedByADraftThatACrashLeft() throws Exception {
        Files.writeString(folder.resolve("new123.tmp"), "half a picture");
        Picture picture = pictures.keep("usr_alice", UPLOAD);
        assertArrayEquals(
                pictures.bytes(picture).orElseThrow(), pictures.bytes(picture).orElseThrow());
    }

    @Test
    void keepsAnUploadAsLongAsWhatIsMadeFromIt() {
        Picture first = pictures.keep("usr_alice", UPLOAD);
        pictures.use(List.of(first));
        for (int minutes = 0; minutes < 180; minutes += 20) {
            Picture again = pictures.keep("usr_alice", UPLOAD);
            pictures.use(List.of(again));
            Duration left = Duration.between(clock.instant(), expiryOf(first));
            assertTrue(left.compareTo(Duration.ofDays(30).plusHours(23)) >= 0, left + " after " + minutes + " minutes");
            assertTrue(left.compareTo(Duration.ofDays(31)) <= 0, left + " after " + minutes + " minutes");
            clock.move(Duration.ofMinutes(20));
        }
        clock.move(Duration.ofDays(20));
        pictures.keep("usr_alice", UPLOAD);
        assertEquals(clock.instant().plus(Duration.ofDays(30)), expiryOf(first));
    }

    private Instant expiryOf(Picture picture) {
        return pictures.find(picture.accountId(), picture.id()).orElseThrow().expires();
    }

    @Test
    void opensNoFileOutsideItsFolder() {
        assertThrows(IllegalArgumentException.class, () -> store.get("../../etc/passwd"));
    }
}
