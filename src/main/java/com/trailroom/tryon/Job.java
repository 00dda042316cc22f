package com.trailroom.tryon;

import com.trailroom.kernel.Space;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A try-on. It is accepted (its credits debited), waits in the queue, is claimed by a node under a lease, and ends completed,
 * failed or cancelled; in the last two cases its credits go back. Its row outlives its pictures.
 *
 * @param cost     in credits, as it was when it was asked for; a retry costs none
 * @param fence    grows with every claim; only the holder of the latest may finish the job
 * @param attempts how often it was claimed
 */
public record Job(
        String id,
        String accountId,
        Mode mode,
        int cost,
        JobStatus status,
        Pictures pictures,
        Making making,
        Optional<JobFailure> failure,
        Times times,
        Origin origin,
        long fence,
        int attempts) {

    /**
     * The ids of its pictures, and the finished one.
     *
     * @param deleted once they are gone
     * @param flagged while an administrator finds something wrong with it: the finished one is to be seen blurred only
     */
    public record Pictures(
            String person, List<String> garments, Optional<Result> result, boolean deleted, boolean flagged) {
        public Pictures {
            garments = List.copyOf(garments);
        }

        /** Of a job that nobody has looked at. */
        public Pictures(String person, List<String> garments, Optional<Result> result, boolean deleted) {
            this(person, garments, result, deleted, false);
        }
    }

    /** The finished picture; its sides in pixels. */
    public record Result(String id, int width, int height) {}

    /** By which engine and model it was made, and with which version of the prompt, if it has one; empty before it is. */
    public record Making(Optional<String> engine, Optional<String> model, Optional<String> promptVersion) {

        static final Making NOT_YET = new Making(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What came with it.
     *
     * @param metadata   what a partner wrote on it; TrailRoom only keeps it
     * @param webhookUrl where else its end is told, besides the endpoints that listen
     * @param batch      what it is a part of
     * @param retryOf    the job that an administrator has done again with it, at no charge
     */
    public record Origin(
            Map<String, String> metadata, Optional<String> webhookUrl, Optional<Part> batch, Optional<String> retryOf) {

        static final Origin PLAIN = new Origin(Map.of(), Optional.empty(), Optional.empty());

        /** Of a job that its owner asked for. */
        public Origin(Map<String, String> metadata, Optional<String> webhookUrl, Optional<Part> batch) {
            this(metadata, webhookUrl, batch, Optional.empty());
        }

        public Origin {
            metadata = Map.copyOf(metadata);
        }
    }

    /** Its place in a batch, from 0. */
    public record Part(String batchId, int number) {}

    /** When it was asked for, first claimed, and ended. */
    public record Times(Instant created, Optional<Instant> started, Optional<Instant> ended) {}

    /** As it is when it was just asked for. */
    static Job asked(String id, String owner, int cost, TryOnRequest request, Instant now) {
        return new Job(
                id,
                owner,
                request.mode(),
                cost,
                JobStatus.ACCEPTING,
                new Pictures(request.personId(), request.garmentIds(), Optional.empty(), false),
                Making.NOT_YET,
                Optional.empty(),
                new Times(now, Optional.empty(), Optional.empty()),
                new Origin(request.metadata(), request.webhookUrl(), Optional.empty()),
                0,
                0);
    }

    /** The same in another state. */
    Job as(JobStatus other) {
        return new Job(id, accountId, mode, cost, other, pictures, making, failure, times, origin, fence, attempts);
    }

    Job within(String batchId, int number) {
        Origin part = new Origin(origin.metadata(), origin.webhookUrl(), Optional.of(new Part(batchId, number)));
        return new Job(id, accountId, mode, cost, status, pictures, making, failure, times, part, fence, attempts);
    }

    /** False in the sandbox. */
    public boolean live() {
        return !Space.isSandbox(accountId);
    }

    /** The finished picture, as long as it is there. */
    public Optional<Result> result() {
        return pictures.deleted() ? Optional.empty() : pictures.result();
    }

    public Map<String, String> metadata() {
        return origin.metadata();
    }

    public int creditsUsed() {
        return status == JobStatus.FAILED || status == JobStatus.CANCELLED ? 0 : cost;
    }

    /** A new job that does the same again, at no charge. */
    Job again(String nextId, Instant now) {
        return new Job(
                nextId,
                accountId,
                mode,
                0,
                JobStatus.QUEUED,
                new Pictures(pictures.person(), pictures.garments(), Optional.empty(), false),
                Making.NOT_YET,
                Optional.empty(),
                new Times(now, Optional.empty(), Optional.empty()),
                new Origin(origin.metadata(), origin.webhookUrl(), Optional.empty(), Optional.of(id)),
                0,
                0);
    }
}
