package com.trailroom.web.tryon;

import com.trailroom.account.Account;
import com.trailroom.account.AccountRefusal;
import com.trailroom.config.Settings;
import com.trailroom.guard.body.TakesPictures;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobStatus;
import com.trailroom.tryon.Mode;
import com.trailroom.tryon.Submission;
import com.trailroom.tryon.TryOnRequest;
import com.trailroom.tryon.TryOns;
import com.trailroom.tryon.Turnstile;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.PictureRefusal;
import com.trailroom.tryon.picture.Pictures;
import com.trailroom.tryon.share.Shares;
import com.trailroom.web.InService;
import com.trailroom.web.SentForms;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asking for a try-on, following it, cancelling and deleting it. */
@SignedIn
@Singleton
@Path("/try-ons")
@Produces(MediaType.TEXT_HTML)
public class TryOnPages {

    @Inject
    Turnstile turnstile;

    @Inject
    TryOns tryOns;

    @Inject
    Pictures pictures;

    @Inject
    Shares shares;

    @Inject
    Settings settings;

    @Inject
    Samples samples;

    @Inject
    History history;

    @Inject
    TryOnFormPage page;

    @Inject
    SentForms sent;

    @Context
    HttpServletRequest request;

    @GET
    public View index(@jakarta.ws.rs.BeanParam History.Query query) {
        return history.page(account(), query);
    }

    @GET
    @Path("new")
    public View newTryOn(@QueryParam("from") String from) {
        return page.fresh(account(), Optional.ofNullable(from));
    }

    @POST
    @TakesPictures
    @InService
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(List<EntityPart> parts) {
        TryOnForm form = TryOnForm.of(parts);
        String accountId = account().id();
        return form.text("form_id").isPresent()
                ? sent.once(accountId, form.contents(), () -> turnstile.pass(accountId, () -> accept(form)))
                : turnstile.pass(accountId, () -> accept(form));
    }

    @GET
    @Path("{id}")
    public View show(@PathParam("id") String id) {
        Job job = tryOns.find(account().id(), id).orElseThrow(NotFoundException::new);
        View whole = shared(View.of("tryon/show").with("job", view(job)), job);
        boolean part = "true".equals(request.getHeader("HX-Request")) && request.getHeader("HX-Boosted") == null;
        if (part) return whole.with("live", true).fragment("job");
        return job.status().isTerminal() ? whole : whole.with("refresh", true);
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(@PathParam("id") String id) {
        return JobPage.after(id, () -> tryOns.cancel(account().id(), id));
    }

    @POST
    @Path("{id}/deletion")
    public Response delete(@PathParam("id") String id) {
        return JobPage.after(id, () -> tryOns.deletePictures(account().id(), id));
    }

    private Response accept(TryOnForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, String> typed = new HashMap<>(form.texts());
        try {
            Mode mode = form.text("mode").flatMap(Mode::of).orElse(Mode.TOP_ONLY);
            Optional<String> person = picture(form, "person", errors, typed);
            if (person.isEmpty()) errors.putIfAbsent("person_file", "Choose a picture of a person, or a sample.");
            List<String> garments = new ArrayList<>();
            picture(form, "top", errors, typed).ifPresent(garments::add);
            if (mode == Mode.FULL_OUTFIT) picture(form, "bottom", errors, typed).ifPresent(garments::add);
            if (garments.isEmpty()) errors.putIfAbsent("top_file", "Choose a picture of a garment, or a sample.");
            if (errors.isEmpty()) return submitted(mode, person.orElseThrow(), garments, typed);
        } catch (Refusal refusal) {
            boolean unverified = refusal.reason() == AccountRefusal.EMAIL_NOT_VERIFIED;
            errors.put(unverified ? "mode-top" : "person_file", refusal.reason().words());
        }
        return again(typed, errors);
    }

    private Response submitted(Mode mode, String person, List<String> garments, Map<String, String> typed) {
        if (tryOns.submit(account().id(), new TryOnRequest(mode, person, garments, Map.of()))
                instanceof Submission.Accepted accepted) {
            return Response.seeOther(JobPage.of(accepted.job().id())).build();
        }
        return again(
                typed,
                Map.of("mode-top", "You do not have enough credits for this. Free credits come back at 00:00 UTC."));
    }

    /** The id of the chosen picture: a file wins over what was picked; it is kept, so that a second try need not send it. */
    private Optional<String> picture(
            TryOnForm form, String zone, Map<String, String> errors, Map<String, String> typed) {
        Optional<byte[]> file = form.file(zone + "_file");
        try {
            if (form.tooLarge().contains(zone + "_file")) throw Refusal.because(PictureRefusal.IMAGE_TOO_LARGE);
            Optional<String> id =
                    file.map(this::keep).or(() -> form.text(zone + "_image").flatMap(this::picked));
            if (file.isPresent()) id.ifPresent(kept -> typed.put(zone + "_image", kept));
            return id;
        } catch (Refusal refusal) {
            errors.put(zone + "_file", refusal.reason().words());
            return Optional.empty();
        }
    }

    private Optional<String> picked(String choice) {
        if (choice.startsWith("sample:")) {
            return samples.bytes(choice.substring("sample:".length())).map(this::keep);
        }
        return pictures.find(account().id(), choice).map(Picture::id);
    }

    private String keep(byte[] upload) {
        return pictures.keep(account().id(), upload).id();
    }

    private Response again(Map<String, String> typed, Map<String, String> errors) {
        return Response.status(422)
                .entity(page.of(account(), typed).with("errors", errors))
                .build();
    }

    private View shared(View page, Job job) {
        return shares.of(job)
                .map(share -> page.with("share", ShareView.of(share, settings.baseUrl())))
                .orElse(page);
    }

    private JobView view(Job job) {
        return JobView.of(job, job.status() == JobStatus.QUEUED ? tryOns.position(job) : null);
    }

    private Account account() {
        return Viewer.of(request).orElseThrow();
    }
}
