package com.trailroom.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.Charset;

/** Refuses a body that is not a form, as browsers send one (HTML, "Form submission": encoding types), with 415. */
@Provider
@PreMatching
@Priority(Priorities.HEADER_DECORATOR)
public class FormTypeFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        if (FormBeginning.isAskedOf(context) && context.hasEntity() && !isForm(context.getMediaType())) {
            throw new NotSupportedException();
        }
    }

    private static boolean isForm(MediaType type) {
        boolean form = MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                || MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
        return form && !type.isWildcardSubtype() && isKnown(type.getParameters().get(MediaType.CHARSET_PARAMETER));
    }

    private static boolean isKnown(String charset) {
        try {
            return charset == null || Charset.isSupported(charset);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }
}
