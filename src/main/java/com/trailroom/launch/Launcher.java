package com.trailroom.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The main class of {@code trailroom.jar}. Its arguments are Payara Micro's; {@code --port} is the one that
 * matters. Instead of serving, {@code --verify-audit} walks the audit log and ends with 0 if it is whole; {@code --seed
 * users=1000,jobs=5000,entries=10000} makes up data to measure with.
 */
public final class Launcher {

    private static final int USUAL_PORT = 8080;
    private static final String VERIFY = "--verify-audit";
    private static final String SEED = "--seed";

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

    /** What is for the server; the rest is for the rooms that it asks something of, which then end the process. */
    static String[] asked(String[] arguments) {
        List<String> forServer = new ArrayList<>(List.of(arguments));
        if (forServer.remove(VERIFY)) System.setProperty("trailroom.verify.audit", "true");
        int seed = forServer.indexOf(SEED);
        if (seed >= 0) {
            if (seed + 1 == forServer.size())
                throw new CannotStart(SEED + " needs sizes, such as users=1000,jobs=5000.");
            System.setProperty("trailroom.seed", forServer.remove(seed + 1));
            forServer.remove(seed);
        }
        return forServer.toArray(String[]::new);
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
