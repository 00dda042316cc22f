package com.trailroom.web.admin.user;

import com.trailroom.account.Account;
import com.trailroom.account.AccountDeletion;
import com.trailroom.account.AccountNote;
import com.trailroom.account.AccountNotes;
import com.trailroom.account.Accounts;
import com.trailroom.account.GoogleAccounts;
import com.trailroom.account.Role;
import com.trailroom.account.SecondFactors;
import com.trailroom.account.Sessions;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Who a user is, what administrators noted, and what they may do about it. */
@ApplicationScoped
class UserProfile {

    /** A note as it is shown. */
    public record Note(String at, String author, String text) {}

    @Inject
    Desk desk;

    @Inject
    UserHead head;

    @Inject
    Accounts accounts;

    @Inject
    SecondFactors factors;

    @Inject
    GoogleAccounts google;

    @Inject
    AccountDeletion deletion;

    @Inject
    Sessions sessions;

    @Inject
    AccountNotes notes;

    View page(HttpServletRequest request, Account account) {
        return head.page(request, account, UserHead.Tab.PROFILE)
                .with("facts", facts(account))
                .with("roles", Arrays.stream(Role.values()).map(Role::code).toList())
                .with("notes", notes.of(account).stream().map(this::note).toList())
                .with(
                        "steppedUp",
                        Viewer.sessionOf(request).filter(sessions::isSteppedUp).isPresent());
    }

    private Map<String, Object> facts(Account account) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("role", account.role());
        facts.put("password", accounts.hasPassword(account));
        facts.put("google", google.isLinked(account));
        facts.put("secondFactor", factors.isOn(account));
        facts.put("sessions", sessions.of(account).size());
        facts.put("deletion", deletion.due(account).map(Times::minute).orElse(null));
        return facts;
    }

    private Note note(AccountNote note) {
        return new Note(Times.minute(note.at()), desk.name(note.author()), note.text());
    }
}
