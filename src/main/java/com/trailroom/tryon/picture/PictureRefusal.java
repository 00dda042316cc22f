package com.trailroom.tryon.picture;

import com.trailroom.kernel.Refusal;

/** Why an upload is declined. */
public enum PictureRefusal implements Refusal.Reason {
    IMAGE_INVALID_FORMAT(400, "This is not a complete JPEG, PNG or WebP picture. Animations are not taken."),
    IMAGE_TOO_SMALL(400, "The picture is too small. Use one of at least 64 pixels a side."),
    IMAGE_TOO_LARGE(413, "The picture is too large. Use one of at most 10 MB and 25 megapixels."),
    IMAGE_INTAKE_BUSY(503, "Too many pictures are coming in at this moment. Try again in a few seconds.");

    private final int status;
    private final String words;

    PictureRefusal(int status, String words) {
        this.status = status;
        this.words = words;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String words() {
        return words;
    }
}
