package com.trailroom.account;

import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is sent while it is filled, so that it is never in memory as a whole. */
public final class Parcel implements AutoCloseable {

    private final ZipOutputStream zip;

    Parcel(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** {@code name} is a path, such as {@code credits/ledger.json}. */
    public void put(String name, JsonStructure json) {
        put(name, json.toString().getBytes(StandardCharsets.UTF_8));
    }

    public void put(String name, byte[] file) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(file);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
