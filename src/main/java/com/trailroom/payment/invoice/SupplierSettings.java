package com.trailroom.payment.invoice;

import com.trailroom.config.Settings;

/**
 * The supplier from {@code TRAILROOM_GST_NAME}, {@code _ADDRESS} (lines separated by {@code |}), {@code _GSTIN} (whose first
 * two digits are the state), {@code _SAC} and {@code _RATE}. An example company stands in for what is missing; production
 * does not start with it: its name has no place on an invoice that somebody pays.
 */
class SupplierSettings {

    private static final String EXAMPLE_NAME = "TrailRoom Example Private Limited";
    private static final String EXAMPLE_ADDRESS = "12 Example Road|Bengaluru 560001";
    private static final String EXAMPLE_GSTIN = "29AAACT0000E1Z3";
    private static final String SAC = "998315"; // hosting and information technology infrastructure provisioning

    private final Settings settings;

    SupplierSettings(Settings settings) {
        this.settings = settings;
    }

    Supplier supplier() {
        String gstin = text("gstin", EXAMPLE_GSTIN);
        return new Supplier(
                text("name", EXAMPLE_NAME),
                text("address", EXAMPLE_ADDRESS).replace('|', '\n'),
                Gstin.of(gstin)
                        .orElseThrow(() -> new IllegalStateException("TRAILROOM_GST_GSTIN is no GSTIN: " + gstin)),
                text("sac", SAC),
                settings.number("gst.rate").orElse(Supplier.USUAL_RATE));
    }

    private String text(String name, String otherwise) {
        return settings.text("gst." + name).orElse(otherwise);
    }
}
