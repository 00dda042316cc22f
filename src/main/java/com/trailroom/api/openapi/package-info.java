/**
 * Describes the API at {@code /openapi}: read from the resources themselves, their JAX-RS annotations and their records, so
 * that it cannot say what is not so. What an operation answers besides its success follows from what it takes; what it
 * refuses beyond that, {@link com.trailroom.api.openapi.Refuses} names by its codes.
 *
 * <p>Not here: the site's pages. They are not an API.
 */
package com.trailroom.api.openapi;
