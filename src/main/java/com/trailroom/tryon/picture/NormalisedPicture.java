package com.trailroom.tryon.picture;

/** A picture made anew: JPEG, upright, on white, at most 2048 pixels a side, no metadata of its origin; and a small one. */
public record NormalisedPicture(byte[] jpeg, byte[] thumbnail, int width, int height) {}
