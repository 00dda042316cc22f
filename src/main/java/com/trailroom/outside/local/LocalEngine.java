package com.trailroom.outside.local;

import com.trailroom.fitting.FittingRefusal;
import com.trailroom.fitting.FittingRoom;
import com.trailroom.tryon.JobFailure;
import com.trailroom.tryon.Mode;
import com.trailroom.tryon.TryOnEngine;
import com.trailroom.tryon.picture.DigitalSource;
import com.trailroom.tryon.picture.JpegDecoder;
import com.trailroom.tryon.picture.JpegEncoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Dresses the person on this machine's processor. */
public class LocalEngine implements TryOnEngine {

    private final FittingRoom room = new FittingRoom();
    private final Examinations examined = new Examinations();

    @Override
    public String name() {
        return "local";
    }

    @Override
    public DigitalSource source() {
        return DigitalSource.COMPOSITE;
    }

    @Override
    public EngineOutcome dress(EngineRequest request) {
        List<BufferedImage> garments =
                request.garments().stream().map(JpegDecoder::decoded).toList();
        FittingRoom.Wear wear = request.mode() == Mode.TOP_ONLY ? FittingRoom.Wear.TOP : FittingRoom.Wear.OUTFIT;
        try {
            BufferedImage dressed = room.dress(JpegDecoder.decoded(request.person()), garments, wear);
            return new EngineOutcome.Dressed(encoded(dressed), "preview-1");
        } catch (FittingRefusal refusal) {
            return new EngineOutcome.NotDressed(failure(refusal.reason()), false);
        }
    }

    @Override
    public Optional<JobFailure> objectionTo(String sha256, Supplier<byte[]> person) {
        return examined.about(sha256, () -> examine(person.get()));
    }

    private Optional<JobFailure> examine(byte[] person) {
        try {
            room.examine(JpegDecoder.decoded(person));
            return Optional.empty();
        } catch (FittingRefusal refusal) {
            return Optional.of(failure(refusal.reason()));
        }
    }

    private static JobFailure failure(FittingRefusal.Reason reason) {
        return switch (reason) {
            case NO_PERSON_FOUND -> JobFailure.IMAGE_NO_PERSON;
            case SEVERAL_PEOPLE_FOUND -> JobFailure.IMAGE_SEVERAL_PEOPLE;
            case PERSON_NOT_UPRIGHT -> JobFailure.PERSON_NOT_UPRIGHT;
            case LEGS_NOT_VISIBLE -> JobFailure.LEGS_NOT_VISIBLE;
            case GARMENT_BUSY_BACKGROUND -> JobFailure.GARMENT_BUSY_BACKGROUND;
            case GARMENT_UNCLEAR_OUTLINE -> JobFailure.GARMENT_UNCLEAR_OUTLINE;
        };
    }

    /** As it will be kept: a JPEG is not encoded again. */
    private static byte[] encoded(BufferedImage picture) {
        try {
            return JpegEncoder.jpeg(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
