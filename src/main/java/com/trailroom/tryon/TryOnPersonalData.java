package com.trailroom.tryon;

import com.trailroom.account.AccountSuspended;
import com.trailroom.account.Parcel;
import com.trailroom.account.PersonalData;
import com.trailroom.kernel.Refusal;
import com.trailroom.kernel.Space;
import com.trailroom.tryon.picture.OwnedPictureStore;
import com.trailroom.tryon.picture.Pictures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A person's try-ons and pictures: handed out, erased, and stopped when the account is suspended. */
@ApplicationScoped
public class TryOnPersonalData implements PersonalData {

    private static final int PAGE = 200;

    private final TryOns tryOns;
    private final SandboxWork sandbox;
    private final Pictures pictures;
    private final OwnedPictureStore owned;

    @Inject
    public TryOnPersonalData(TryOns tryOns, SandboxWork sandbox, Pictures pictures, OwnedPictureStore owned) {
        this.tryOns = tryOns;
        this.sandbox = sandbox;
        this.pictures = pictures;
        this.owned = owned;
    }

    /** For CDI's proxy. */
    protected TryOnPersonalData() {
        this(null, null, null, null);
    }

    @Override
    public void export(String accountId, Parcel parcel) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        eachJob(accountId, job -> all.add(json(job)));
        parcel.put("try-ons.json", all.build());
        eachPicture(accountId, id -> pictures.find(accountId, id)
                .flatMap(pictures::bytes)
                .ifPresent(jpeg -> parcel.put("pictures/" + id + ".jpg", jpeg)));
    }

    /** Throws while a picture is being made: it would come to lie where all others are gone. The rows of jobs stay. */
    @Override
    public void erase(String accountId) {
        cancelWaiting(accountId);
        eachJob(accountId, job -> {
            if (!job.status().isTerminal()) throw new IllegalStateException(job.id() + " is still being worked on");
            tryOns.deletePictures(accountId, job.id());
        });
        sandbox.erase(accountId);
        for (String owner : List.of(accountId, Space.sandboxOf(accountId))) {
            eachPicture(owner, id -> pictures.find(owner, id).ifPresent(pictures::delete));
            owned.forgetUploads(owner);
        }
    }

    void stop(@Observes AccountSuspended news) {
        cancelWaiting(news.accountId());
    }

    private void cancelWaiting(String accountId) {
        eachJob(accountId, job -> {
            try {
                if (job.status() == JobStatus.QUEUED) tryOns.cancel(accountId, job.id());
            } catch (Refusal begunMeanwhile) {
                // it will end by itself
            }
        });
    }

    private void eachJob(String accountId, Consumer<Job> then) {
        Optional<String> last = Optional.empty();
        List<Job> page;
        while (!(page = tryOns.history(accountId, HistoryFilter.ALL, last, PAGE)).isEmpty()) {
            page.forEach(then);
            last = Optional.of(page.get(page.size() - 1).id());
        }
    }

    private void eachPicture(String accountId, Consumer<String> then) {
        String last = "";
        List<String> page;
        while (!(page = owned.after(accountId, last, PAGE)).isEmpty()) {
            page.forEach(then);
            last = page.get(page.size() - 1);
        }
    }

    private static JsonObjectBuilder json(Job job) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", job.id())
                .add("mode", job.mode().code())
                .add("status", job.status().code())
                .add("person_image", job.pictures().person())
                .add("garment_images", Json.createArrayBuilder(job.pictures().garments()))
                .add("credits_used", job.creditsUsed())
                .add("created_at", job.times().created().toString());
        job.result().ifPresent(result -> json.add("result_image", result.id()));
        job.making().engine().ifPresent(engine -> json.add("engine", engine));
        job.making().model().ifPresent(model -> json.add("model", model));
        job.times().ended().ifPresent(time -> json.add("completed_at", time.toString()));
        return json;
    }
}
