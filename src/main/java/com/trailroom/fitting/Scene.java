package com.trailroom.fitting;

/** One person's picture with all that has been found out about it. */
record Scene(Raster picture, Body body, Plane person, PersonParsing parsing, BodyOutline outline) {

    /** @throws FittingRefusal when there is not exactly one upright person */
    static Scene of(PersonFinder finder, Raster picture) {
        PoseLandmarks.Pose pose = finder.find(picture);
        Body body = Body.of(pose);
        Plane person = Silhouette.of(picture, body, pose.mask());
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
