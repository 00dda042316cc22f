package com.trailroom.fitting;

/** One person's picture with all that has been found out about it. */
record Scene(Raster picture, Body body, Plane person, PersonParsing parsing, BodyOutline outline) {

    /** @throws FittingRefusal when there is not exactly one upright person */
    static Scene of(PersonFinder finder, Raster picture) {
        PoseLandmarks.Pose pose = finder.find(picture);
        Body body = Body.of(pose);
        Plane coarse = pose.mask();
        Plane person = GuidedFilter.refine(coarse, picture, body.pixels(1 / 28.0, 2), 1e-4f);
        for (int i = 0; i < person.at.length; i++) {
            person.at[i] = Plane.ramp(.25, .75, person.at[i] * .6f + coarse.at[i] * .4f);
        }
        return new Scene(
                picture, body, person, new PersonParsing(picture, body, person), new BodyOutline(body, person));
    }

    int width() {
        return picture.width();
    }

    int height() {
        return picture.height();
    }
}
