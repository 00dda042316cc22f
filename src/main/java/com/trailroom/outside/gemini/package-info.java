/**
 * Google's Gemini as a try-on engine, through the google-genai SDK.
 *
 * <p>Entrance: {@link com.trailroom.outside.gemini.GeminiEngine}. Every answer Gemini is known to give becomes an outcome;
 * the SDK's own retries are off, since it sleeps after its last attempt: {@code tryon} repeats what may be repeated.
 */
package com.trailroom.outside.gemini;
