package com.trailroom.api.tryon;

import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobWatch;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Tells one caller of a try-on's changes, as long as he is there; ends with the job. */
record TryOnEvents(SseEventSink sink, Sse sse) implements JobWatch.Listener {

    @Override
    public void changed(Job job) {
        OutboundSseEvent event = sse.newEventBuilder()
                .id(job.status().code())
                .name("tryon")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(JobBody.of(job))
                .build();
        send(event, job.status().isTerminal());
    }

    /** A comment, so that nobody on the way takes the connection for a dead one. */
    @Override
    public void unchanged() {
        send(sse.newEventBuilder().comment("still there").build(), false);
    }

    private void send(OutboundSseEvent event, boolean last) {
        if (sink.isClosed()) throw new IllegalStateException("the caller has gone");
        sink.send(event).whenComplete((sent, failure) -> {
            if (last || failure != null) sink.close();
        });
    }
}
