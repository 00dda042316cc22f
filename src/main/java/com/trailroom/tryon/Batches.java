package com.trailroom.tryon;

import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import com.trailroom.credit.Balance;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import com.trailroom.kernel.Space;
import com.trailroom.tryon.BatchStore.Kept;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The entrance to batches. Another owner's is as good as none. */
public class Batches {

    private final BatchStore store;
    private final TryOns tryOns;
    private final SandboxTryOns sandbox;
    private final BatchAcceptance acceptance;
    private final Live live;
    private final Clock clock;
    private final Ids ids;

    Batches(
            BatchStore store,
            TryOns tryOns,
            SandboxTryOns sandbox,
            BatchAcceptance acceptance,
            Live live,
            Clock clock) {
        this.store = store;
        this.tryOns = tryOns;
        this.sandbox = sandbox;
        this.acceptance = acceptance;
        this.live = live;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Accepts all of a batch, when its owner has the credits for all of it; refuses unknown pictures. */
    public BatchSubmission submit(String owner, BatchRequest request) {
        return submit(owner, request, ids.next("bat"));
    }

    /** As the other, for a request that may come again: under the same id it is the same batch, debited once. */
    public BatchSubmission submit(String owner, BatchRequest request, String batchId) {
        if (!live.isOn(Dial.BATCHES)) throw Refusal.because(TryOnRefusal.BATCHES_OFF);
        Kept batch = store.find(batchId).orElseGet(() -> made(owner, request, batchId));
        Optional<Balance> tooLittle =
                Space.isSandbox(owner) ? inSandbox(batch, request) : acceptance.of(batchId, checked(batch, request));
        if (tooLittle.isPresent()) {
            store.delete(batchId);
            return new BatchSubmission.Unaffordable(tooLittle.get());
        }
        return new BatchSubmission.Accepted(find(owner, batchId).orElseThrow());
    }

    public Optional<Batch> find(String owner, String batchId) {
        TryOnSpace space = Space.isSandbox(owner) ? sandbox : tryOns;
        return store.find(batchId)
                .filter(batch -> batch.owner().equals(owner))
                .map(batch -> new Batch(
                        batchId,
                        owner,
                        batch.created(),
                        batch.jobIds().stream()
                                .map(id -> space.find(owner, id))
                                .flatMap(Optional::stream)
                                .toList()))
                .filter(batch -> !batch.jobs().isEmpty());
    }

    /** Looks at everything before anything is written. */
    private Kept made(String owner, BatchRequest request, String batchId) {
        List<String> jobIds =
                request.garmentIds().stream().map(garment -> ids.next("job")).toList();
        Kept batch = new Kept(batchId, owner, clock.instant(), jobIds);
        if (!Space.isSandbox(owner)) checked(batch, request);
        return store.insert(batch);
    }

    private List<Job> checked(Kept batch, BatchRequest request) {
        List<TryOnRequest> each = request.each();
        int cost = tryOns.cost(each.get(0));
        return IntStream.range(0, each.size())
                .mapToObj(i -> tryOns.checked(
                                batch.owner(), each.get(i), batch.jobIds().get(i), cost)
                        .within(batch.id(), i))
                .toList();
    }

    private Optional<Balance> inSandbox(Kept batch, BatchRequest request) {
        List<TryOnRequest> each = request.each();
        List<Submission> all = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            all.add(sandbox.submit(batch.owner(), each.get(i), batch.jobIds().get(i)));
        }
        return all.stream()
                .filter(Submission.Unaffordable.class::isInstance)
                .map(unaffordable -> ((Submission.Unaffordable) unaffordable).balance())
                .findFirst();
    }
}
