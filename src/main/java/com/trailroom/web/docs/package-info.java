/**
 * The documentation, for everybody: guide and reference, as pages and as Markdown.
 *
 * <p>The guide is Markdown below {@code docs/} on the class path; its examples are files beside it, which a test runs. The
 * reference and the error codes are written from {@link com.trailroom.partner.reference.ApiReference}, like {@code /openapi}.
 *
 * <p>Not here: what the API does ({@code api}).
 */
package com.trailroom.web.docs;
