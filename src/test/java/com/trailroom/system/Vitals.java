package com.trailroom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What another Java process takes of the machine; asked of {@code ps} and {@code jcmd}. */
final class Vitals {

    private static final Pattern USED = Pattern.compile("(?:total \\d+K, )?used (\\d+)K");

    private final long pid;

    Vitals(long pid) {
        this.pid = pid;
    }

    /** Processor time since it began. */
    Duration processorTime() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    long residentMebibytes() {
        return Long.parseLong(
                        said("ps", "-o", "rss=", "-p", String.valueOf(pid)).strip())
                / 1024;
    }

    /** What of the heap is left after a full collection. */
    long liveHeapMebibytes() {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info").replaceAll("(?s)Metaspace.*", ""));
        long kilobytes = 0;
        while (used.find()) kilobytes += Long.parseLong(used.group(1));
        return kilobytes / 1024;
    }

    String jcmd(String... command) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return said(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(jcmd, String.valueOf(pid)), java.util.stream.Stream.of(command))
                .toArray(String[]::new));
    }

    private static String said(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
