package com.trailroom.web;

import com.trailroom.account.Account;
import com.trailroom.account.AddressVerification;
import com.trailroom.account.Role;
import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import com.trailroom.config.Settings;
import com.trailroom.credit.Balance;
import com.trailroom.credit.Credits;
import com.trailroom.observe.RequestIdFilter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.thymeleaf.context.LazyContextVariable;

/**
 * What every page may show besides its own model (in which {@code bundle} names a part's style sheet and script, see {@link
 * Assets}): {@code assets}, {@code path}, {@code address} (path and query), {@code requestId}, {@code theme}, {@code prices},
 * {@code retention} (how long pictures are kept, in words), {@code maintenance} (what to say of it, while it is on), {@code
 * csrf}, and for a signed-in reader {@code viewer}. A form that is shown again ({@link FormAgain}) has its {@code form} and
 * {@code flash}.
 */
@ApplicationScoped
class PageModel {

    @Inject
    Assets assets;

    @Inject
    AddressVerification addresses;

    @Inject
    Credits credits;

    @Inject
    Csrf csrf;

    @Inject
    Cookies cookies;

    @Inject
    Live live;

    @Inject
    Settings settings;

    private String retention;

    @PostConstruct
    void open() {
        retention = Span.words(settings.pictureRetention());
    }

    Map<String, Object> around(View view, HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> model = new HashMap<>();
        model.put("assets", assets);
        model.put("path", request.getRequestURI());
        model.put("address", address(request));
        model.put("requestId", RequestIdFilter.idOf(request));
        model.put("prices", Prices.of(live));
        model.put("retention", retention);
        if (live.isOn(Dial.MAINTENANCE)) model.put("maintenance", live.text(Dial.MAINTENANCE_WORDS));
        model.put(
                "theme",
                cookies.value(Theme.COOKIE, request)
                        .flatMap(Theme::named)
                        .orElse(Theme.AUTO)
                        .code());
        model.put("csrf", token(request, response));
        Viewer.of(request).ifPresent(account -> model.put("viewer", viewer(account)));
        model.putAll(view.model());
        FormAgain.of(request).ifPresent(again -> again.into(model));
        return model;
    }

    /** Only a page that has a form asks for it, and only then is a visitor given a cookie. */
    private LazyContextVariable<String> token(HttpServletRequest request, HttpServletResponse response) {
        return new LazyContextVariable<>() {
            @Override
            protected String loadValue() {
                return csrf.forPage(request, response);
            }
        };
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private Map<String, Object> viewer(Account account) {
        Balance balance = credits.balanceOf(account.id());
        return Map.of(
                "name", account.displayName().isEmpty() ? account.email() : account.displayName(),
                "email", account.email(),
                "mustVerify", addresses.isMissing(account),
                "admin", Role.of(account.role()).isAdmin(),
                "credits", balance.total(),
                "freeCredits", balance.free(),
                "purchasedCredits", balance.purchased());
    }
}
