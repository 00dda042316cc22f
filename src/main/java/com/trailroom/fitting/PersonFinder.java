package com.trailroom.fitting;

import com.trailroom.fitting.FittingRefusal.Reason;
import com.trailroom.fitting.PoseDetector.Candidate;
import java.util.Comparator;
import java.util.List;

/** Finds the one person of a picture, and refuses pictures of nobody and of several. */
final class PersonFinder {

    private static final double CLEARLY_VISIBLE = .5;

    private final PoseDetector detector = new PoseDetector();
    private final PoseLandmarks landmarks = new PoseLandmarks();

    /** @throws FittingRefusal unless exactly one person is clearly visible */
    PoseLandmarks.Pose find(Raster picture) {
        List<Candidate> candidates = detector.detect(picture, CLEARLY_VISIBLE);
        Candidate main = candidates.stream()
                .max(Comparator.comparingDouble(c -> c.reach() * c.score()))
                .orElseThrow(() -> new FittingRefusal(Reason.NO_PERSON_FOUND));
        PoseLandmarks.Pose pose = landmarks.find(picture, main.hips(), main.rim());
        if (pose.score() < CLEARLY_VISIBLE || !shouldersInside(pose, picture)) {
            throw new FittingRefusal(Reason.NO_PERSON_FOUND);
        }
        Raster others = without(picture, pose, main);
        if (detector.detect(others, .6).stream().anyMatch(c -> isAnother(c, main, others))) {
            throw new FittingRefusal(Reason.SEVERAL_PEOPLE_FOUND);
        }
        return pose;
    }

    private static boolean shouldersInside(PoseLandmarks.Pose pose, Raster picture) {
        for (int i = 11; i <= 12; i++) {
            Point p = pose.points()[i];
            boolean inside = p.x() > -.05 * picture.width()
                    && p.x() < 1.05 * picture.width()
                    && p.y() > 0
                    && p.y() < .97 * picture.height();
            if (pose.visible()[i] < .5 || !inside) {
                return false;
            }
        }
        return true;
    }

    private boolean isAnother(Candidate candidate, Candidate main, Raster picture) {
        boolean bigEnough = candidate.reach() > .4 * main.reach();
        boolean elsewhere = candidate.faceCentre().distance(main.faceCentre()) > .2 * main.reach();
        return bigEnough
                && elsewhere
                && landmarks.find(picture, candidate.hips(), candidate.rim()).score() > .8;
    }

    /** Greys out the found person, so that the detector can see who else is there. */
    private static Raster without(Raster picture, PoseLandmarks.Pose pose, Candidate main) {
        Raster rest = picture.copy();
        Plane mask = pose.mask().grown(Math.max(3, (int) (main.reach() * .03)));
        float[] grey = {.5f, .5f, .5f};
        for (int i = 0; i < mask.at.length; i++) {
            rest.mix(i, mask.at[i] > .1f ? 1 : 0, grey);
        }
        return rest;
    }
}
