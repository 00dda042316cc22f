package com.trailroom.web.tryon;

import com.trailroom.web.Assets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures to try at once; the site's own files, computer-made. */
@ApplicationScoped
public class Samples {

    /** A sample as a form shows it. */
    public record Sample(String name, String label, String url) {}

    private static final Map<String, String> PEOPLE = Map.of(
            "person-1", "Computer-made woman with long brown hair",
            "person-2", "Computer-made man with short hair",
            "person-3", "Computer-made woman with braided hair",
            "person-4", "Computer-made man with light hair");

    private static final Map<String, String> TOPS = Map.of(
            "garment-tshirt", "T-shirt with a print",
            "garment-tshirt-striped", "Striped T-shirt",
            "garment-shirt", "Shirt",
            "garment-sweater", "Sweater",
            "garment-jacket", "Field jacket");

    private static final Map<String, String> BOTTOMS = Map.of("garment-jeans", "Jeans", "garment-skirt", "Skirt");

    @Inject
    ServletContext files;

    @Inject
    Assets assets;

    public List<Sample> people() {
        return samples(PEOPLE);
    }

    public List<Sample> tops() {
        return samples(TOPS);
    }

    public List<Sample> bottoms() {
        return samples(BOTTOMS);
    }

    /** The picture of a sample; empty when there is none of this name. */
    public Optional<byte[]> bytes(String name) {
        if (Stream.of(PEOPLE, TOPS, BOTTOMS).noneMatch(labels -> labels.containsKey(name))) return Optional.empty();
        try (InputStream in = files.getResourceAsStream("/static/pictures/samples/" + name + ".jpg")) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Sample> samples(Map<String, String> labels) {
        Stream<Map.Entry<String, String>> sorted = labels.entrySet().stream().sorted(Map.Entry.comparingByKey());
        return sorted.map(e -> new Sample(e.getKey(), e.getValue(), thumbnail(e.getKey())))
                .toList();
    }

    private String thumbnail(String name) {
        return assets.url("/static/pictures/samples/" + name + "-thumb.webp");
    }
}
