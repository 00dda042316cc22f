package com.trailroom.tryon.picture;

import com.trailroom.kernel.Ids;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The entrance: takes pictures in, finds them for their owner, deletes them. */
public class Pictures {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final PictureRecordStore records;
    private final PictureVault vault;
    private final PictureReader reader;
    private final Clock clock;
    private final Duration retention;
    private final Ids ids;

    Pictures(PictureRecordStore records, PictureVault vault, PictureReader reader, Clock clock, Duration retention) {
        this.records = records;
        this.vault = vault;
        this.reader = reader;
        this.clock = clock;
        this.retention = retention;
        this.ids = new Ids(clock);
    }

    /** Keeps an upload; the same bytes of the same account are the same picture, and are not decoded again. */
    public Picture keep(String accountId, byte[] upload) {
        String source = accountId + ":" + sha256(upload);
        Optional<String> named = records.pictureOf(source);
        Optional<Picture> known = named.flatMap(records::find);
        if (known.isPresent()) {
            prolong(List.of(known.get()), clock.instant().plus(retention), Duration.ZERO);
            return known.get();
        }
        named.ifPresent(gone -> records.release(source, gone));
        Picture mine = store(accountId, reader.read(upload), false);
        String winner = records.claim(source, mine.id());
        if (winner.equals(mine.id())) return mine;
        delete(mine);
        return records.find(winner).orElseGet(() -> keep(accountId, upload));
    }

    /** Keeps what an engine made, checked like an upload, with a label that says so. */
    public Picture keepResult(String accountId, byte[] picture, PictureLabel label) {
        return store(accountId, label.on(reader.readResult(picture)), true);
    }

    /** Empty when there is none, or it is somebody else's. */
    public Optional<Picture> find(String accountId, String id) {
        return records.find(id).filter(picture -> picture.accountId().equals(accountId));
    }

    /** The JPEG as it is to be seen; empty once it is deleted. */
    public Optional<byte[]> bytes(Picture picture) {
        if (!picture.blurred()) return original(picture);
        return vault.get(thumbnailId(picture.id())).map(jpeg -> Blurred.of(jpeg, picture.width(), picture.height()));
    }

    /** A small JPEG, 480 pixels at the longer side, for lists, as it is to be seen; empty once it is deleted. */
    public Optional<byte[]> thumbnail(Picture picture) {
        Optional<byte[]> small = vault.get(thumbnailId(picture.id()));
        return picture.blurred() ? small.map(Blurred::of) : small;
    }

    /** The JPEG, blurred or not, for who has to judge it; empty once it is deleted. */
    public Optional<byte[]> original(Picture picture) {
        return vault.get(picture.id());
    }

    /** From now on it is to be seen blurred only, or clear again; may be repeated. */
    public void blur(String id, boolean blurred) {
        records.blur(id, blurred);
    }

    public void delete(Picture picture) {
        vault.delete(thumbnailId(picture.id()));
        vault.delete(picture.id());
        records.delete(picture.id());
    }

    /** Keeps uploads at least as long as what is made from them now: the day more, or most of it, is for the making. */
    public void use(List<Picture> uploads) {
        prolong(uploads, clock.instant().plus(retention).plus(A_DAY), AN_HOUR);
    }

    /** Those that are kept until then anyhow, but for {@code slack}, are not written again. */
    private void prolong(List<Picture> pictures, Instant until, Duration slack) {
        List<String> ids = pictures.stream()
                .filter(picture -> picture.expires().isBefore(until.minus(slack)))
                .map(Picture::id)
                .toList();
        if (!ids.isEmpty()) records.prolong(ids, until);
    }

    /** Those past their time, at most {@code limit}. */
    public List<Picture> expired(int limit) {
        return records.expired(clock.instant(), limit);
    }

    private Picture store(String accountId, NormalisedPicture normal, boolean result) {
        String id = ids.next("img");
        vault.put(thumbnailId(id), normal.thumbnail());
        vault.put(id, normal.jpeg());
        Picture picture = new Picture(
                id,
                accountId,
                result,
                sha256(normal.jpeg()),
                normal.width(),
                normal.height(),
                clock.instant().plus(retention),
                false);
        records.insert(picture);
        return picture;
    }

    /** The id of the record that a stored picture, or a stored thumbnail, belongs to. */
    static String recordedAs(String storedId) {
        return "img" + storedId.substring(storedId.indexOf('_'));
    }

    private static String thumbnailId(String id) {
        return "thm" + id.substring(id.indexOf('_'));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
