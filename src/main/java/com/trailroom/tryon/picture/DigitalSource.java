package com.trailroom.tryon.picture;

/** Where a finished picture comes from, in the terms of IPTC's NewsCodes "Digital Source Type" (2024-09-17). */
public enum DigitalSource {

    /** "Edited using Generative AI": a generative model changed the photo of the person. */
    GENERATIVE_EDIT("compositeWithTrainedAlgorithmicMedia"),

    /**
     * "Mix or composite of several elements, any of which may or may not be generative AI": photos cut out, bent and blended
     * without a generative model. Nobody knows whether the photos are captures of real life.
     */
    COMPOSITE("composite");

    private final String code;

    DigitalSource(String code) {
        this.code = code;
    }

    /** The term's address; metadata holds it with http, whatever a browser makes of it. */
    public String uri() {
        return "http://cv.iptc.org/newscodes/digitalsourcetype/" + code;
    }
}
