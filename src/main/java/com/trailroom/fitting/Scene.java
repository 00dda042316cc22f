package com.trailroom.fitting;

/** One person's picture with all that has been found out about it. */
record Scene(Raster picture, Body body, Plane person, PersonParsing parsing, BodyOutline outline) {

    int width() {
        return picture.width();
    }

    int height() {
        return picture.height();
    }
}
