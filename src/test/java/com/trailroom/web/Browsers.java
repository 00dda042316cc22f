package com.trailroom.web;

import com.trailroom.account.Account;
import com.trailroom.config.Secrets;
import com.trailroom.support.Exchange;
import com.trailroom.support.Modes;
import java.time.Instant;

/** Requests of browsers with and without somebody signed in, and what knows their tokens. */
final class Browsers {

    private Browsers() {}

    static Exchange stranger(String... headers) {
        return new Exchange("POST", "http://localhost:8080/sign-in", "127.0.0.1", headers);
    }

    static Exchange visitor(String value) {
        return stranger("Cookie", "theme=dark; visitor=" + value);
    }

    static Exchange signedIn(String session, String... headers) {
        Exchange exchange = stranger(headers);
        Account alice = new Account("usr_alice", "a@example.org", "Alice", "user", true, true, Instant.EPOCH);
        Viewer.set(exchange.request(), alice, session);
        return exchange;
    }

    static Csrf csrf() {
        Csrf csrf = new Csrf();
        csrf.secrets = new Secrets() {
            @Override
            public byte[] jwtKey() {
                return new byte[32];
            }
        };
        csrf.visitor = visitorCookie();
        csrf.open();
        return csrf;
    }

    static VisitorCookie visitorCookie() {
        VisitorCookie visitor = new VisitorCookie();
        visitor.cookies = new Cookies();
        visitor.cookies.settings = Modes.dev();
        return visitor;
    }

    static String tokenOf(Csrf csrf, Exchange browser) {
        return csrf.forPage(browser.request(), browser.response());
    }
}
