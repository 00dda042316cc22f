package com.trailroom.system;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where a flight recording's samples were taken: in which methods, on the way through which, and through which packages. */
final class Profile {

    private static final int SHOWN = 15;

    private final Map<String, Integer> leaves = new HashMap<>();
    private final Map<String, Integer> ours = new HashMap<>();
    private final Map<String, Integer> packages = new HashMap<>();
    private int samples;

    private Profile() {}

    static Profile of(Path recording) throws IOException {
        Profile profile = new Profile();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    profile.count(event.getStackTrace().getFrames());
                }
            }
        }
        return profile;
    }

    void print(PrintStream out) {
        out.println("  " + samples + " samples of running Java code");
        print(out, "spent in", leaves, line -> true);
        print(out, "on the way through", ours, line -> true);
        print(out, "on the way through package", packages, line -> true);
    }

    private void print(PrintStream out, String title, Map<String, Integer> counts, Predicate<String> which) {
        out.println("  " + title);
        counts.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry -> out.printf("    %5.1f %%  %s%n", 100.0 * entry.getValue() / samples, entry.getKey()));
    }

    private void count(List<RecordedFrame> frames) {
        samples++;
        leaves.merge(name(frames.get(0)), 1, Integer::sum);
        Set<String> methods = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith("com.trailroom.")) methods.add(name(frame));
            groups.add(group(type));
        }
        methods.forEach(method -> ours.merge(method, 1, Integer::sum));
        groups.forEach(group -> packages.merge(group, 1, Integer::sum));
    }

    /** The first three parts of a package's name. */
    private static String group(String type) {
        String[] parts = type.split("\\.");
        return String.join(".", List.of(parts).subList(0, Math.min(3, parts.length - 1)));
    }

    private static String name(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "."
                + frame.getMethod().getName();
    }
}
