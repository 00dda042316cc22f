package com.trailroom.web;

import com.trailroom.observe.RequestIdFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers every exception with the error page; what was thrown goes to the log and nowhere else. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class.getName());

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        String requestId = RequestIdFilter.idOf(request);
        if (failure instanceof WebApplicationException refused) {
            return page(refused.getResponse(), requestId);
        }
        LOG.log(Level.SEVERE, "Request " + requestId + " failed", failure);
        return page(Response.serverError().build(), requestId);
    }

    private static Response page(Response answer, String requestId) {
        if (answer.getStatus() < 400) return answer;
        View view = View.of("error/problem").with("status", answer.getStatus()).with("requestId", requestId);
        return Response.fromResponse(answer)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(view)
                .build();
    }
}
