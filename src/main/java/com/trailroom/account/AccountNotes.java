package com.trailroom.account;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Ids;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Clock;
import java.util.List;

/** The entrance to what administrators note on accounts. It is about a person: handed out to them on demand, and erased with them. */
public class AccountNotes implements PersonalData {

    private static final int MOST = 200;

    private final AccountNoteStore store;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    AccountNotes(AccountNoteStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** The audit log tells that there is a note; what it says stands in the note alone, where it can be erased. */
    public void add(Actor actor, Account account, String text) {
        AccountNote note = new AccountNote(ids.next("note"), actor.id(), text, clock.instant());
        audit.record(Deed.of(actor, "account.noted", account.id()).changing("", note.id()));
        store.insert(account.id(), note);
    }

    /** The latest {@value #MOST}, newest first. */
    public List<AccountNote> of(Account account) {
        return store.of(account.id(), MOST);
    }

    @Override
    public void export(String accountId, Parcel parcel) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        store.of(accountId, MOST)
                .forEach(note -> all.add(Json.createObjectBuilder()
                        .add("text", note.text())
                        .add("created_at", note.at().toString())));
        parcel.put("notes.json", all.build());
    }

    @Override
    public void erase(String accountId) {
        store.deleteOf(accountId);
    }
}
