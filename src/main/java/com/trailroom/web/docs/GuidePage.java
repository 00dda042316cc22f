package com.trailroom.web.docs;

/**
 * A page of the documentation.
 *
 * @param path     below {@code /docs/}
 * @param markdown all of it, its title included
 */
public record GuidePage(String path, String title, String markdown) {

    static GuidePage of(String path, String markdown) {
        String title = markdown.lines()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .map(line -> line.substring(2))
                .orElseThrow(() -> new IllegalStateException(path + " has no title"));
        return new GuidePage(path, title, markdown);
    }
}
