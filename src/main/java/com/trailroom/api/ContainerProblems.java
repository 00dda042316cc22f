package com.trailroom.api;

import com.trailroom.guard.GuardRefusal;
import com.trailroom.guard.Refused;
import com.trailroom.kernel.Refusal;
import com.trailroom.observe.RequestIdFilter;
import com.trailroom.store.FullDisk;
import jakarta.json.bind.Jsonb;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What fails before JAX-RS is reached, such as a header that is none: a {@link Problem} instead of the site's error page. */
@WebFilter(urlPatterns = "/problem", dispatcherTypes = DispatcherType.ERROR, asyncSupported = true)
public class ContainerProblems implements Filter {

    private static final String API = "/api/v1";

    private final Jsonb json = new JsonFormat().getContext(Problem.class);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.equals(API) || path.startsWith(API + "/")) {
            answer(path, (HttpServletRequest) request, (HttpServletResponse) response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Refusal.Reason reason = thrown instanceof Throwable failure && FullDisk.isCauseOf(failure)
                ? ApiRefusal.STORE_FULL
                : Refused.of(request)
                        .<Refusal.Reason>map(refused -> refused)
                        .orElseGet(() -> reason(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)));
        Problem problem = Problem.of(
                reason, ProblemMapper.title(reason.status()), path, RequestIdFilter.idOf(request), List.of());
        response.setStatus(reason.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.toJson(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal.Reason reason(Object status) {
        if (!(status instanceof Integer known) || known >= 500) return ApiRefusal.SERVER_ERROR;
        return switch (known) {
            case 404 -> ApiRefusal.NOT_FOUND;
            case 405 -> ApiRefusal.METHOD_NOT_ALLOWED;
            case 413 -> GuardRefusal.BODY_TOO_LARGE;
            case 415 -> ApiRefusal.UNSUPPORTED_MEDIA_TYPE;
            default -> ApiRefusal.VALIDATION_FAILED;
        };
    }
}
