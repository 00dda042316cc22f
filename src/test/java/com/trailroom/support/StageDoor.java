package com.trailroom.support;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.trailroom.abuse.Watch;
import com.trailroom.account.Account;
import com.trailroom.account.AccountControl;
import com.trailroom.account.Accounts;
import com.trailroom.account.Role;
import com.trailroom.insight.RollUps;
import com.trailroom.kernel.Actor;
import com.trailroom.store.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Date;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The one thing in the tested WAR that is not in the product: dresses an account as an admin, suspends it, lets time pass, has
 * done at once what timers do, or tells which indexes the start forgot.
 */
@WebServlet("/test/stage-door")
public class StageDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(StageDoor.class.getName());
    private static final String WHY = "a test";

    @Inject
    transient Accounts accounts;

    @Inject
    transient AccountControl control;

    @Inject
    transient MongoDatabase database;

    @Inject
    transient Watch watch;

    @Inject
    transient RollUps rollUps;

    /** Makes every bean there is that lives as long as TrailRoom, and names the indexes that were made only thereby, and one that is always late. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BeanManager beans = CDI.current().getBeanManager();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            boolean stays = Set.of(Singleton.class, ApplicationScoped.class).contains(bean.getScope());
            if (stays && bean.getBeanClass().getName().startsWith("com.trailroom.")) made(beans, bean);
        }
        Indexes.on(database.getCollection("stage_door"), new Document("late", 1));
        response.getWriter().print(String.join("\n", Indexes.late()));
    }

    private static void made(BeanManager beans, Bean<?> bean) {
        try {
            beans.getReference(bean, Object.class, beans.createCreationalContext(bean))
                    .toString();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "not to be had here: " + bean);
        }
    }

    /**
     * Takes an {@code email}, and a {@code role}, {@code suspended} or {@code stale}: last proved long ago who they are. Or
     * {@code watch}, to look for abuse now; or {@code insight}, to add up what has happened; or {@code into}, a collection,
     * and the {@code document} to put there.
     */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        if (request.getParameter("watch") != null) {
            watch.look();
            return;
        }
        if (request.getParameter("into") != null) {
            database.getCollection(request.getParameter("into"))
                    .insertOne(Document.parse(request.getParameter("document")));
            return;
        }
        if (request.getParameter("insight") != null) {
            rollUps.run();
            return;
        }
        Account account = accounts.findByEmail(request.getParameter("email")).orElseThrow();
        String role = request.getParameter("role");
        if (role != null) control.changeRole(Actor.SYSTEM, account, Role.of(role), WHY);
        if (request.getParameter("suspended") != null) control.suspend(Actor.SYSTEM, account, WHY);
        if (request.getParameter("stale") != null) {
            Bson longAgo = Updates.set("stepped_up_at", new Date(0));
            database.getCollection("sessions").updateMany(Filters.eq("user_id", account.id()), longAgo);
        }
    }
}
