package com.trailroom.payment.invoice;

import com.trailroom.config.Settings;
import java.util.List;
import java.util.Optional;

/**
 * The supplier from {@code TRAILROOM_GST_NAME}, {@code _ADDRESS} (lines separated by {@code |}), {@code _GSTIN} (whose first two
 * digits are the state), {@code _SAC} and {@code _RATE}. An example company stands in for what is missing, but never in
 * production: its name has no place on an invoice that somebody pays.
 */
class SupplierSettings {

    private static final String EXAMPLE_NAME = "TrailRoom Example Private Limited";
    private static final String EXAMPLE_ADDRESS = "12 Example Road|Bengaluru 560001";
    private static final String EXAMPLE_GSTIN = "29AAACT0000E1Z3";
    private static final String SAC = "998315"; // hosting and information technology infrastructure provisioning
    private static final String RATE = "18";

    private final Settings settings;

    SupplierSettings(Settings settings) {
        this.settings = settings;
    }

    Supplier supplier() {
        List<String> missing = List.of("name", "address", "gstin").stream()
                .filter(name -> settings.text("gst." + name).isEmpty())
                .map(name -> "TRAILROOM_GST_" + name.toUpperCase(java.util.Locale.ROOT))
                .toList();
        if (settings.isProduction() && !missing.isEmpty()) {
            throw new IllegalStateException("Missing, for invoices: " + String.join(", ", missing));
        }
        String gstin = text("gstin", EXAMPLE_GSTIN);
        return new Supplier(
                text("name", EXAMPLE_NAME),
                text("address", EXAMPLE_ADDRESS).replace('|', '\n'),
                Gstin.of(gstin)
                        .orElseThrow(() -> new IllegalStateException("TRAILROOM_GST_GSTIN is no GSTIN: " + gstin)),
                text("sac", SAC),
                Integer.parseInt(text("rate", RATE)));
    }

    private String text(String name, String otherwise) {
        Optional<String> given = settings.text("gst." + name);
        return given.map(String::strip).orElse(otherwise);
    }
}
