/**
 * Turns browser requests into pages and fragments.
 *
 * <p>Entrances: {@link com.trailroom.web.View} is what a page resource answers; {@link com.trailroom.web.ViewWriter}
 * renders it with Thymeleaf.
 *
 * <p>Always true: every answer carries the security headers, and a request id unless the server gave it without asking (see
 * {@code door}); no answer shows a stack trace, a class name or a database message; nothing is changed by a request without
 * the token of its browser ({@link com.trailroom.web.Csrf}).
 *
 * <p>Not here: rules and queries; they live in the rooms below.
 */
package com.trailroom.web;
