package com.trailroom.web.admin.job;

import com.trailroom.account.Permission;
import com.trailroom.account.Permissions;
import com.trailroom.config.Settings;
import com.trailroom.kernel.Money;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobDesk;
import com.trailroom.tryon.JobFile;
import com.trailroom.tryon.JobMarks;
import com.trailroom.tryon.JobStatus;
import com.trailroom.web.View;
import com.trailroom.web.admin.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything about one job, with its pictures only where they are asked for. */
@ApplicationScoped
class JobPage {

    @Inject
    Desk desk;

    @Inject
    JobDesk jobs;

    @Inject
    Settings settings;

    JobFile find(String id) {
        return jobs.find(id).orElseThrow(NotFoundException::new);
    }

    View of(HttpServletRequest request, JobFile file, boolean withPictures) {
        String account = file.job().accountId();
        View page = desk.page(request, "job/show", file.job().id())
                .with("job", JobLine.of(file))
                .with("cost", cost(file.job()))
                .with(
                        "flagger",
                        file.marks()
                                .flag()
                                .map(JobMarks.Flag::actor)
                                .map(desk::name)
                                .orElse(""))
                .with("deeds", desk.deeds(file.job().id()))
                .with("seesUsers", Permissions.may(desk.admin(request), Permission.SEE_ACCOUNTS))
                .with("email", desk.name(account));
        return withPictures ? page.with("pictures", pictures(file.job())) : page;
    }

    /** What the engine takes for a job that is done, as it is set now; empty where that is nothing. */
    private String cost(Job job) {
        int paise = job.status() == JobStatus.COMPLETED
                ? settings.number("engine.cost").orElse(0)
                : 0;
        return paise == 0 ? "" : Money.paise(paise).toString();
    }

    private static List<Map<String, String>> pictures(Job job) {
        List<Map<String, String>> pictures = new ArrayList<>();
        pictures.add(picture(job, "person", job.pictures().person()));
        job.pictures().garments().forEach(id -> pictures.add(picture(job, "garment", id)));
        job.result().ifPresent(made -> pictures.add(picture(job, "result", made.id())));
        return pictures;
    }

    private static Map<String, String> picture(Job job, String what, String id) {
        return Map.of("what", "admin.job.picture." + what, "url", "/admin/jobs/" + job.id() + "/pictures/" + id);
    }
}
