package com.trailroom.tryon.picture;

/** A picture made anew: JPEG, upright, on white, no metadata, at most 2048 pixels a side. */
public record NormalisedPicture(byte[] jpeg, int width, int height) {}
