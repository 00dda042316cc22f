package com.trailroom.web;

import com.trailroom.guard.Refused;
import com.trailroom.store.FullDisk;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The container's error page: for what fails before or behind JAX-RS. */
@WebServlet(urlPatterns = "/problem", asyncSupported = true)
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Pages pages;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) Viewer.forget(request);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(pages.render(page(request, status), request, response));
    }

    /** Whoever is refused before the pages is a stranger to them. */
    private static View page(HttpServletRequest request, int status) {
        return Refused.of(request)
                .map(reason -> {
                    Viewer.forget(request);
                    return ErrorText.page(reason);
                })
                .orElseGet(() -> ErrorText.page(status));
    }

    private static int status(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable failure && FullDisk.isCauseOf(failure)) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return code instanceof Integer known && known >= 400 ? known : HttpServletResponse.SC_NOT_FOUND;
    }
}
