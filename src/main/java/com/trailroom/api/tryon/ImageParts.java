package com.trailroom.api.tryon;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of an upload, for the documentation: they are read one by one. */
record ImageParts(
        @Schema(required = true, description = "JPEG, PNG or WebP; at most 10 MB and 25 megapixels") byte[] image) {}
