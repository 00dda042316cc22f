/**
 * What the API can be asked for, in the words of its description: for the pages that explain it and try it out.
 *
 * <p>It owns the port {@link com.trailroom.partner.reference.ApiReference}, which {@code api} fills from the same source as
 * {@code /openapi}; so pages cannot say what is not so.
 */
package com.trailroom.partner.reference;
