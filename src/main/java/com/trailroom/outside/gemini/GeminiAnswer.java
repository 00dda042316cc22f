package com.trailroom.outside.gemini;

import com.google.genai.types.Blob;
import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.Part;
import com.trailroom.tryon.JobFailure;
import com.trailroom.tryon.TryOnEngine.EngineOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what came of a call, without the SDK's short cuts: they throw on a blocked answer. */
final class GeminiAnswer {

    private static final Set<FinishReason.Known> SAFETY = Set.of(
            FinishReason.Known.SAFETY,
            FinishReason.Known.IMAGE_SAFETY,
            FinishReason.Known.PROHIBITED_CONTENT,
            FinishReason.Known.IMAGE_PROHIBITED_CONTENT,
            FinishReason.Known.BLOCKLIST,
            FinishReason.Known.SPII);

    private GeminiAnswer() {}

    /** {@code prompt} is the version that it was asked with. */
    static EngineOutcome read(GenerateContentResponse answer, String model, String prompt) {
        if (answer.promptFeedback().flatMap(f -> f.blockReason()).isPresent()) return safety();
        Optional<Candidate> first =
                answer.candidates().stream().flatMap(List::stream).findFirst();
        if (first.flatMap(Candidate::finishReason)
                .filter(r -> SAFETY.contains(r.knownEnum()))
                .isPresent()) return safety();
        return first.flatMap(GeminiAnswer::picture)
                .<EngineOutcome>map(bytes -> new EngineOutcome.Dressed(bytes, model, Optional.of(prompt)))
                .orElseGet(() -> new EngineOutcome.NotDressed(JobFailure.ENGINE_NO_IMAGE, true));
    }

    private static EngineOutcome safety() {
        return new EngineOutcome.NotDressed(JobFailure.ENGINE_SAFETY_REFUSAL, false);
    }

    private static Optional<byte[]> picture(Candidate candidate) {
        return candidate.content().flatMap(Content::parts).stream()
                .flatMap(List::stream)
                .map(Part::inlineData)
                .flatMap(Optional::stream)
                .map(Blob::data)
                .flatMap(Optional::stream)
                .filter(bytes -> bytes.length > 0)
                .findFirst();
    }
}
