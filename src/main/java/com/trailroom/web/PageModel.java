package com.trailroom.web;

import com.trailroom.observe.RequestIdFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;

/** What every page may show besides its own model: {@code assets}, {@code path}, {@code requestId} and {@code theme}. */
@ApplicationScoped
class PageModel {

    @Inject
    Assets assets;

    Map<String, Object> around(View view, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("assets", assets);
        model.put("path", request.getRequestURI());
        model.put("requestId", RequestIdFilter.idOf(request));
        model.put("theme", Theme.of(request).code());
        model.putAll(view.model());
        return model;
    }
}
