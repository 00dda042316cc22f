package com.trailroom.tryon.picture;

/** A picture made anew: JPEG, upright, on white, no metadata, at most 2048 pixels a side; and a small one for lists. */
public record NormalisedPicture(byte[] jpeg, byte[] thumbnail, int width, int height) {}
