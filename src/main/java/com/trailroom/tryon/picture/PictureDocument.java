package com.trailroom.tryon.picture;

import com.trailroom.store.BsonDate;
import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;

/** What is known of a picture, as it is in {@code images}. */
@Entity("images")
class PictureDocument {

    @Id
    String id;

    @Column("user_id")
    String accountId;

    @Column
    boolean result;

    @Column
    String sha256;

    @Column
    int width;

    @Column
    int height;

    @Column("expires_at")
    @Convert(BsonDate.class)
    Instant expires;

    /** Changed natively; absent in pictures that were kept before there was such a thing. */
    @Column
    boolean blurred;

    static PictureDocument of(Picture picture) {
        PictureDocument document = new PictureDocument();
        document.id = picture.id();
        document.accountId = picture.accountId();
        document.result = picture.result();
        document.sha256 = picture.sha256();
        document.width = picture.width();
        document.height = picture.height();
        document.expires = picture.expires();
        return document;
    }

    Picture picture() {
        return new Picture(id, accountId, result, sha256, width, height, expires, blurred);
    }
}
