package com.trailroom.store.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexBuildTest {

    private final MVStore store = new MVStore.Builder().autoCommitDisabled().open();
    private final MVMap<Object, Document> documents =
            store.openMap("documents", new MVMap.Builder<Object, Document>().valueType(DocumentType.INSTANCE));
    private final MVMap<String, Object> meta = store.openMap("meta");
    private final MVMap<byte[], Object> entries = store.openMap(
            "index",
            new MVMap.Builder<byte[], Object>().keyType(BytesType.INSTANCE).valueType(PositionType.INSTANCE));
    private final List<IndexKey> byCity = List.of(new IndexKey("city", true));

    @AfterEach
    void close() {
        store.closeImmediately();
    }

    @Test
    void hasWhatAddingOneByOneWouldHave() {
        fill(500);
        build(new SecondaryIndex(entries, "city", byCity), false);
        List<byte[]> built = new ArrayList<>(entries.keyList());
        entries.clear();
        SecondaryIndex slow = new SecondaryIndex(entries, "city", byCity);
        documents.forEach((id, document) -> slow.add(document, id, null));
        assertArrayEquals(entries.keyList().toArray(), built.toArray());
        assertFalse(meta.containsKey("building city"));
    }

    @Test
    void beginsAnewWhatWasCutOff() {
        fill(100);
        entries.put(new byte[] {1, 2, 3}, "left over");
        meta.put("building city", true);
        build(new SecondaryIndex(entries, "city", byCity), false);
        assertEquals(200, entries.sizeAsLong());
        assertFalse(entries.containsKey(new byte[] {1, 2, 3}));
    }

    @Test
    void leavesAloneWhatIsWhole() {
        fill(100);
        entries.put(new byte[] {1, 2, 3}, "all there is");
        build(new SecondaryIndex(entries, "city", byCity), false);
        assertEquals(1, entries.sizeAsLong());
    }

    @Test
    void remembersThatAnIndexWithoutEntriesIsWhole() {
        SecondaryIndex index = new SecondaryIndex(entries, "none", List.of(new IndexKey("none.at", true)));
        documents.put("none", new Document("_id", "none").append("none", List.of()));
        build(index, false);
        assertEquals(0, entries.sizeAsLong());
        assertTrue(meta.containsKey(IndexBuild.whole("city")));
    }

    @Test
    void leavesNothingOfWhatRepeatsAndMayNot() {
        fill(100);
        build(new UniqueIndex(entries, "city", byCity, false), true);
        assertEquals(0, entries.sizeAsLong());
    }

    @Test
    void sortsPieceByPieceWhatIsTooMuchForMemory() {
        Random random = new Random(7);
        List<byte[]> keys = new ArrayList<>();
        try (KeySort sort = new KeySort(10_000)) {
            for (int i = 0; i < 2_000; i++) {
                byte[] key = new byte[random.nextInt(40)];
                random.nextBytes(key);
                keys.add(key);
                sort.add(key, "place " + keys.size());
            }
            keys.sort(Arrays::compareUnsigned);
            Iterator<KeySort.Entry> sorted = sort.sorted();
            for (byte[] key : keys) assertArrayEquals(key, sorted.next().key());
            assertFalse(sorted.hasNext());
        }
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            String id = "id" + i * 31 % count;
            documents.put(id, new Document("_id", id).append("city", List.of("Pune", "Agra" + i % 7)));
        }
    }

    private void build(PrefixIndex index, boolean unique) {
        new IndexBuild(documents, meta, index, "city", unique).run();
    }
}
