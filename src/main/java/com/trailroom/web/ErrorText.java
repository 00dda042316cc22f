package com.trailroom.web;

import com.trailroom.guard.GuardRefusal;

/**
 * What an error page says: what happened, and what to do.
 *
 * @param title   the heading
 * @param message one sentence on what happened
 * @param hint    one sentence on what to do
 */
record ErrorText(String title, String message, String hint) {

    /** The error page of a status. */
    static View page(int status) {
        return page(status, of(status));
    }

    /** The error page of a request that was refused before anybody looked at it. */
    static View page(GuardRefusal reason) {
        return page(reason.status(), of(reason));
    }

    private static ErrorText of(GuardRefusal reason) {
        return switch (reason) {
            case ADDRESS_BLOCKED ->
                new ErrorText(
                        "This address is blocked",
                        reason.words(),
                        "Give the request number below. From another network the page may open.");
            case BODY_TOO_LARGE ->
                new ErrorText(
                        "That is too much at once",
                        "What you sent is larger than this page takes. Nothing was done with it, and nothing was charged.",
                        "Go back and choose smaller files: a picture may have 10 MB.");
            case BODIES_TOO_MANY ->
                new ErrorText(
                        "Too many are sending pictures at this moment",
                        "What you sent was not taken, and nothing was charged.",
                        "Go back and send it again in a few seconds.");
        };
    }

    private static View page(int status, ErrorText text) {
        return View.of("error/problem")
                .with("status", status)
                .with("title", text.title())
                .with("message", text.message())
                .with("hint", text.hint());
    }

    private static ErrorText of(int status) {
        return switch (status) {
            case 403 ->
                new ErrorText(
                        "That was not done",
                        "The page you sent this from belongs to an earlier session, or to another site.",
                        "Go back, reload the page, and send it again.");
            case 404 ->
                new ErrorText(
                        "There is no such page",
                        "The address may be mistyped, or the page may have been removed.",
                        "Check the address, or go on from the start page.");
            case 405 ->
                new ErrorText(
                        "That cannot be done here",
                        "This address does not take that kind of request.",
                        "Go back and use the page’s own buttons.");
            case 503 ->
                new ErrorText(
                        "TrailRoom cannot save anything at the moment",
                        "What you sent was not done, and nothing was charged. What was saved before is safe.",
                        "Try again in a few minutes.");
            default ->
                status >= 500
                        ? new ErrorText(
                                "Something went wrong on our side",
                                "The page could not be made. Nothing you entered was changed.",
                                "Try again in a moment.")
                        : new ErrorText(
                                "That request was not understood",
                                "What was sent does not fit what this page takes.",
                                "Go back, check what you entered, and send it again.");
        };
    }
}
