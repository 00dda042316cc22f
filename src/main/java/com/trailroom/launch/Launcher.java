package com.trailroom.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The main class of {@code trailroom.jar}. Its arguments are Payara Micro's; {@code --port} is the one that matters. */
public final class Launcher {

    private static final int USUAL_PORT = 8080;

    private Launcher() {}

    public static void main(String[] arguments) {
        try {
            int port = port(List.of(arguments));
            Port.requireFree(port);
            WorkFolder.prepare(dataDirectory(), port);
            Server.start(arguments);
            System.out.println("TrailRoom is ready: http://localhost:" + port);
        } catch (CannotStart why) {
            System.err.println("TrailRoom cannot start: " + why.getMessage());
            System.err.flush();
            Runtime.getRuntime().halt(1);
        }
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
