package com.trailroom.web.admin.prompt;

/** A version as pages show it; version 1 has neither author nor time. */
public record PromptRow(int number, String author, String note, String at, String text) {}
