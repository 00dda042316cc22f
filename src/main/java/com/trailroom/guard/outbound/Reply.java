package com.trailroom.guard.outbound;

import java.time.Duration;
import java.util.Map;

/** What came of a call. */
public sealed interface Reply {

    Duration elapsed();

    /**
     * There was an answer, good or bad.
     *
     * @param headers by their names in lower case; of several with one name the last
     * @param body    its first bytes
     * @param cut     whether there was more
     */
    record Answered(int status, Map<String, String> headers, byte[] body, boolean cut, Duration elapsed)
            implements Reply {

        public boolean isSuccess() {
            return status >= 200 && status <= 299;
        }
    }

    /** There was none, or not all of it. */
    record Unanswered(Trouble trouble, Duration elapsed) implements Reply {}

    /** Why there was no answer; the name is stable and may be kept. */
    enum Trouble {
        ADDRESS_REFUSED("The address does not lead to a server on the public internet."),
        HOST_UNKNOWN("The host name cannot be found."),
        CONNECTION_FAILED("The server did not accept the connection."),
        TLS_FAILED("No trusted connection could be made: look at the certificate."),
        TIMED_OUT("The server did not answer in time."),
        BROKEN_OFF("The connection broke off before the answer was complete.");

        private final String words;

        Trouble(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
