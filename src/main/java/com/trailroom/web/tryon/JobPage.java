package com.trailroom.web.tryon;

import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.TryOnRefusal;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The page of a try-on, which tells what came of what was done to it. */
final class JobPage {

    private JobPage() {}

    static URI of(String id) {
        return URI.create("/try-ons/" + id);
    }

    /** Leads there, also when the deed came too late; throws when there is no such try-on. */
    static Response after(String id, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            if (refusal.reason() == TryOnRefusal.NOT_FOUND) throw new NotFoundException();
        }
        return Response.seeOther(of(id)).build();
    }
}
