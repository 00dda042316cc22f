package com.trailroom.partner.reference;

import java.util.List;
import java.util.Map;

/** The port: every operation of the API. */
public interface ApiReference {

    /** In the order of their addresses. */
    List<Operation> operations();

    /** What each group of operations is about, by its name. */
    Map<String, String> groups();

    /** Every code that a problem or a failed job may have, by name. */
    List<ErrorCode> errors();
}
