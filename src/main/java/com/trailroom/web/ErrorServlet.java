package com.trailroom.web;

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
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known && known >= 400 ? known : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(pages.render(ErrorText.page(status), request));
    }
}
