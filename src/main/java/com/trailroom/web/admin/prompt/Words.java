package com.trailroom.web.admin.prompt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What two texts have in common, and what not, word by word (a longest common subsequence). */
final class Words {

    /** Part of a text. {@code kind} is {@code same}, {@code gone} or {@code added}. */
    public record Part(String kind, String text) {}

    private static final String SAME = "same";
    private static final String GONE = "gone";
    private static final String ADDED = "added";

    private Words() {}

    static List<Part> difference(String before, String after) {
        String[] from = words(before);
        String[] to = words(after);
        int[][] common = common(from, to);
        List<Part> parts = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.length || j < to.length) {
            if (i < from.length && j < to.length && from[i].equals(to[j])) {
                add(parts, SAME, to[j++]);
                i++;
            } else if (j == to.length || i < from.length && common[i + 1][j] >= common[i][j + 1]) {
                add(parts, GONE, from[i++]);
            } else {
                add(parts, ADDED, to[j++]);
            }
        }
        return Collections.unmodifiableList(parts);
    }

    /** How many words what follows has in common, from each place of the one and each of the other. */
    private static int[][] common(String[] from, String[] to) {
        int[][] common = new int[from.length + 1][to.length + 1];
        for (int i = from.length - 1; i >= 0; i--) {
            for (int j = to.length - 1; j >= 0; j--) {
                common[i][j] =
                        from[i].equals(to[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Part> parts, String kind, String word) {
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).kind().equals(kind)) {
            parts.set(last, new Part(kind, parts.get(last).text() + " " + word));
        } else {
            parts.add(new Part(kind, word));
        }
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }
}
