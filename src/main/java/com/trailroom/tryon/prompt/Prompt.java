package com.trailroom.tryon.prompt;

/**
 * What an engine is asked for.
 *
 * @param version as jobs keep it; a number, for each mode its own
 */
public record Prompt(String version, String text) {}
