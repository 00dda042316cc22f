package com.trailroom.web;

import com.trailroom.guard.GuardRefusal;
import com.trailroom.kernel.Refusal;
import com.trailroom.observe.RequestIdFilter;
import com.trailroom.store.FullDisk;
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

    private static final int SECONDS = 60;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refused) return page(refused.getResponse());
        if (failure instanceof Refusal refused && refused.reason() instanceof GuardRefusal reason) {
            return answer(Response.status(reason.status()), ErrorText.page(reason));
        }
        if (FullDisk.isCauseOf(failure)) {
            Viewer.forget(request); // what the page would show of them lies on the same disk
            return page(Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header("Retry-After", SECONDS)
                    .build());
        }
        LOG.log(Level.SEVERE, "Request " + RequestIdFilter.idOf(request) + " failed", failure);
        return page(Response.serverError().build());
    }

    private Response page(Response answer) {
        if (answer.getStatus() < 400) return answer;
        View page = ErrorText.page(answer.getStatus());
        String sentFrom = request.getHeader("Referer");
        boolean refused = answer.getStatus() == Response.Status.FORBIDDEN.getStatusCode() && sentFrom != null;
        return answer(
                Response.fromResponse(answer),
                refused ? page.with("back", LocalPath.of(sentFrom).toString()) : page);
    }

    private static Response answer(Response.ResponseBuilder answer, View page) {
        return answer.type(MediaType.TEXT_HTML_TYPE).entity(page).build();
    }
}
