package com.trailroom.api;

import com.trailroom.kernel.Refusal;
import com.trailroom.observe.RequestIdFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers every exception with a {@link Problem}; what was thrown goes to the log and nowhere else. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            Refusal.Reason reason = refusal.reason();
            Response.ResponseBuilder answer = Response.status(reason.status());
            if (reason.status() == 401) answer.header("WWW-Authenticate", "Bearer realm=\"TrailRoom\"");
            return answer(answer, reason.name(), reason.status(), reason.words());
        }
        if (failure instanceof TooMany many) {
            Response.ResponseBuilder answer = Response.status(429).header("Retry-After", many.seconds());
            return answer(answer, "RATE_LIMIT_EXCEEDED", 429, "Too many tries. Wait, then try again.");
        }
        if (failure instanceof WebApplicationException refused) return ofHttp(refused.getResponse());
        if (failure instanceof ProcessingException) {
            return answer(Response.status(400), "VALIDATION_FAILED", 400, "The body is not the JSON this expects.");
        }
        LOG.log(Level.SEVERE, "Request " + RequestIdFilter.idOf(request) + " failed", failure);
        return answer(Response.serverError(), "SERVER_ERROR", 500, "Something went wrong on our side.");
    }

    private Response ofHttp(Response refused) {
        return switch (refused.getStatus()) {
            case 404 -> answer(Response.fromResponse(refused), "NOT_FOUND", 404, "There is nothing at this address.");
            case 405 ->
                answer(
                        Response.fromResponse(refused),
                        "METHOD_NOT_ALLOWED",
                        405,
                        "This address does not take this method.");
            case 406 -> answer(Response.fromResponse(refused), "NOT_ACCEPTABLE", 406, "This is answered as JSON only.");
            case 415 ->
                answer(
                        Response.fromResponse(refused),
                        "UNSUPPORTED_MEDIA_TYPE",
                        415,
                        "This body's content type is not taken here.");
            default ->
                refused.getStatus() >= 500
                        ? answer(Response.serverError(), "SERVER_ERROR", 500, "Something went wrong on our side.")
                        : answer(Response.status(400), "VALIDATION_FAILED", 400, "The request was not understood.");
        };
    }

    private Response answer(Response.ResponseBuilder answer, String code, int status, String detail) {
        String title = title(status);
        Problem problem =
                Problem.of(code, status, title, detail, request.getRequestURI(), RequestIdFilter.idOf(request));
        return answer.type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Unprocessable Content" : known.getReasonPhrase();
    }
}
