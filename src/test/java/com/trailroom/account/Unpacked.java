package com.trailroom.account;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a room hands out of a person, file by file. */
public final class Unpacked {

    private Unpacked() {}

    public static Map<String, byte[]> of(PersonalData room, String accountId) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Parcel parcel = new Parcel(out)) {
            room.export(accountId, parcel);
        }
        return zip(out.toByteArray());
    }

    public static Map<String, byte[]> zip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
