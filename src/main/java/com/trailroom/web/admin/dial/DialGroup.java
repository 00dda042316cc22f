package com.trailroom.web.admin.dial;

import com.trailroom.config.Dial;
import com.trailroom.dial.Dials;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Dials that belong together, as the form shows them. */
public record DialGroup(String key, List<DialField> fields) {

    static DialGroup of(Dial.Group group, Dials dials) {
        return new DialGroup(
                group.name().toLowerCase(Locale.ROOT),
                Arrays.stream(Dial.values())
                        .filter(dial -> dial.group() == group)
                        .map(dial -> DialField.of(dial, dials))
                        .toList());
    }
}
