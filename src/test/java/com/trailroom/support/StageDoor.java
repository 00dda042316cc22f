package com.trailroom.support;

import com.trailroom.account.Account;
import com.trailroom.account.AccountControl;
import com.trailroom.account.Accounts;
import com.trailroom.account.Role;
import com.trailroom.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The one thing in the tested WAR that is not in the product: dresses an account as an admin, or suspends it. */
@WebServlet("/test/stage-door")
public class StageDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String WHY = "a test";

    @Inject
    transient Accounts accounts;

    @Inject
    transient AccountControl control;

    /** Takes an {@code email}, and a {@code role} or {@code suspended}. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Account account = accounts.findByEmail(request.getParameter("email")).orElseThrow();
        String role = request.getParameter("role");
        if (role != null) control.changeRole(Actor.SYSTEM, account, Role.of(role), WHY);
        if (request.getParameter("suspended") != null) control.suspend(Actor.SYSTEM, account, WHY);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
