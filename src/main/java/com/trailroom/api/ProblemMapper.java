package com.trailroom.api;

import com.trailroom.guard.GuardRefusal;
import com.trailroom.kernel.Refusal;
import com.trailroom.observe.RequestIdFilter;
import com.trailroom.store.FullDisk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers every exception with a {@link Problem}; what was thrown goes to the log and nowhere else. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final int SECONDS_TO_WAIT = 5;
    private static final int SECONDS_OF_MAINTENANCE = 300;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Invalid invalid) return refused(invalid);
            if (cause instanceof Refusal refusal) return refused(Blame.of(refusal.reason()));
            if (cause instanceof TooMany many) return tooMany(many);
        }
        if (failure instanceof WebApplicationException http) return ofHttp(http);
        if (failure instanceof ProcessingException || failure instanceof IOException) {
            LOG.log(Level.FINE, "The body cannot be read", failure);
            return refused(Invalid.in("body", FieldFault.INVALID_BODY));
        }
        return FullDisk.isCauseOf(failure) ? refused(Blame.of(ApiRefusal.STORE_FULL)) : broken(failure);
    }

    private Response refused(Invalid invalid) {
        Refusal.Reason reason = invalid.reason();
        Response.ResponseBuilder answer = Response.status(reason.status());
        if (reason.status() == 401 || Challenge.isAboutScope(reason))
            answer.header("WWW-Authenticate", Challenge.to(reason, request));
        if (reason.status() == 429 || reason.status() == 503) {
            answer.header("Retry-After", reason == ApiRefusal.MAINTENANCE ? SECONDS_OF_MAINTENANCE : SECONDS_TO_WAIT);
        }
        return answer(answer, reason, invalid.errors());
    }

    private Response tooMany(TooMany many) {
        Response.ResponseBuilder answer = Response.status(429).header("Retry-After", many.seconds());
        return answer(answer, ApiRefusal.RATE_LIMIT_EXCEEDED, List.of());
    }

    private Response ofHttp(WebApplicationException failure) {
        Response http = failure.getResponse();
        return switch (http.getStatus()) {
            case 204 -> http;
            case 404 -> kept(http, ApiRefusal.NOT_FOUND);
            case 405 -> kept(http, ApiRefusal.METHOD_NOT_ALLOWED);
            case 406 -> kept(http, ApiRefusal.NOT_ACCEPTABLE);
            case 413 -> kept(http, GuardRefusal.BODY_TOO_LARGE);
            case 415 -> kept(http, ApiRefusal.UNSUPPORTED_MEDIA_TYPE);
            default -> http.getStatus() >= 500 ? broken(failure) : refused(Invalid.in("body", FieldFault.INVALID_BODY));
        };
    }

    /** With the headers it has, such as {@code Allow}. */
    private Response kept(Response http, Refusal.Reason reason) {
        return answer(Response.fromResponse(http), reason, List.of());
    }

    private Response broken(Throwable failure) {
        LOG.log(Level.SEVERE, "Request " + RequestIdFilter.idOf(request) + " failed", failure);
        return answer(Response.serverError(), ApiRefusal.SERVER_ERROR, List.of());
    }

    private Response answer(Response.ResponseBuilder answer, Refusal.Reason reason, List<FieldError> errors) {
        Problem problem = Problem.of(
                reason, title(reason.status()), request.getRequestURI(), RequestIdFilter.idOf(request), errors);
        return answer.type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Unprocessable Content" : known.getReasonPhrase();
    }
}
