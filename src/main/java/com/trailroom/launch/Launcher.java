package com.trailroom.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The main class of {@code trailroom.jar}. Its arguments are Payara Micro's; {@code --port} is the one that
 * matters, and {@code --verify-audit} walks the audit log instead of serving, ending with 0 if it is whole.
 */
public final class Launcher {

    private static final int USUAL_PORT = 8080;
    private static final String VERIFY = "--verify-audit";

    private Launcher() {}

    public static void main(String[] arguments) {
        try {
            String[] forServer = asked(arguments);
            int port = port(List.of(forServer));
            Port.requireFree(port);
            WorkFolder.prepare(dataDirectory(), port);
            Server.start(forServer);
            System.out.println("TrailRoom is ready: http://localhost:" + port);
        } catch (CannotStart why) {
            System.err.println("TrailRoom cannot start: " + why.getMessage());
            System.err.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    /** What is for the server; {@code --verify-audit} is for the audit room, which then ends the process. */
    static String[] asked(String[] arguments) {
        if (List.of(arguments).contains(VERIFY)) System.setProperty("trailroom.verify.audit", "true");
        return Stream.of(arguments).filter(argument -> !argument.equals(VERIFY)).toArray(String[]::new);
    }

    static int port(List<String> arguments) {
        int at = arguments.indexOf("--port");
        if (at < 0 || at + 1 == arguments.size()) return USUAL_PORT;
        String port = arguments.get(at + 1);
        if (!port.matches("\\d{1,5}")) throw new CannotStart("--port needs a number, not " + port + ".");
        return Integer.parseInt(port);
    }

    private static Path dataDirectory() {
        return Path.of(Optional.ofNullable(System.getenv("TRAILROOM_DATA_DIR"))
                .or(() -> Optional.ofNullable(System.getProperty("trailroom.data.dir")))
                .filter(folder -> !folder.isBlank())
                .orElse("data"));
    }
}
