package com.trailroom.tryon.prompt;

/**
 * Which version holds.
 *
 * @param before the one that held before; 0 when there was none
 * @param turn   how often it has been chosen
 */
record ActivePrompt(int number, int before, long turn) {

    static final ActivePrompt FIRST = new ActivePrompt(1, 0, 0);
}
