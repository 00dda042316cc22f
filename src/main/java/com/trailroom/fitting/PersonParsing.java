package com.trailroom.fitting;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells skin, hair and clothes apart by colour models that the pose seeds: the face for skin, a ring around it for hair, the
 * middle of the torso for the upper clothes.
 */
final class PersonParsing {

    final Plane skin;
    final Plane hair;
    final Plane cloth;
    /** Mean colour of well lit skin. */
    final float[] skinTone;
    /** Height v (see {@link Body}) at which the worn top ends. */
    final double hem;

    private final Body body;
    private final Plane person;
    private final LabColours lab;
    private final ColourModel skinColour;
    private final ColourModel hairColour;
    private final List<ColourModel> clothColours;

    PersonParsing(Raster picture, Body body, Plane person) {
        this.body = body;
        this.person = person;
        this.lab = new LabColours(picture);
        Seeds seeds = new Seeds();
        skinColour = seeds.skin().shaded(1.6f);
        hairColour = seeds.hair();
        clothColours = ColourModel.mainColours(lab, seeds.torso(), 4);
        Plane rawSkin = new Plane(person.width, person.height);
        Plane rawHair = new Plane(person.width, person.height);
        Plane rawCloth = new Plane(person.width, person.height);
        IntStream.range(0, person.height).parallel().forEach(y -> classify(y, rawSkin, rawHair, rawCloth));
        Plane luma = picture.luma();
        int radius = body.pixels(1 / 60.0, 1) + 1;
        skin = GuidedFilter.refine(rawSkin, luma, radius, 4e-4f);
        hair = attachedToHead(GuidedFilter.refine(rawHair, luma, radius, 4e-4f));
        cloth = GuidedFilter.refine(rawCloth, luma, radius, 4e-4f);
        skinTone = tone(picture);
        hem = findHem();
    }

    /** Where the worn top is; near its hem it is told by colour from what is worn below. */
    Plane wornTop() {
        double sw = body.shoulders();
        boolean merged = hem > 1.35 * body.torso();
        double edge = merged ? body.torso() : hem;
        double doubt = merged ? 0 : .07 * sw;
        List<ColourModel> below = ColourModel.mainColours(lab, band(edge + .2 * sw, edge + .6 * sw), 3);
        Plane top = new Plane(person.width, person.height);
        for (int i = 0; i < top.at.length; i++) {
            double v = body.along(i % person.width, i / person.width);
            if (person.at[i] > (v < edge ? .02f : .9f) && v < edge + doubt) {
                top.at[i] = v < edge - doubt || nearest(clothColours, i) < nearest(below, i) ? 1 : 0;
            }
        }
        Plane mean = top.box(2);
        for (int i = 0; i < top.at.length; i++) {
            top.at[i] = Plane.ramp(.3, .7, mean.at[i]);
        }
        return top;
    }

    private float nearest(List<ColourModel> colours, int i) {
        float nearest = 60;
        for (ColourModel colour : colours) {
            nearest = Math.min(nearest, colour.distance(lab, i));
        }
        return nearest;
    }

    private int[] band(double from, double to) {
        PixelList pixels = new PixelList();
        for (double v = from; v < to; v += 2) {
            for (double u = -.3 * body.shoulders(); u < .3 * body.shoulders(); u += 2) {
                Point p = body.at(u, v);
                if (person.near(p.x(), p.y()) > .8f) {
                    pixels.add((int) p.y() * person.width + (int) p.x());
                }
            }
        }
        return pixels.toArray();
    }

    private void classify(int y, Plane rawSkin, Plane rawHair, Plane rawCloth) {
        double sw = body.shoulders();
        for (int x = 0; x < person.width; x++) {
            int i = y * person.width + x;
            if (person.at[i] < .05f) {
                continue;
            }
            double u = body.across(x, y);
            double v = body.along(x, y);
            double head = body.head().distance(x, y) / body.head().radius();
            double clothFit = 1e-3;
            for (ColourModel colour : clothColours) {
                clothFit = Math.max(clothFit, likelihood(colour, i));
            }
            boolean arm = body.armDistance(x, y) < .16 * sw;
            boolean neck = Math.abs(u) < .25 * sw && v < .25 * sw;
            double s = likelihood(skinColour, i) * (head < 1.2 ? 1.5 : arm ? .9 : neck ? .8 : .25);
            double h = v > .75 * body.torso()
                    ? 0
                    : likelihood(hairColour, i) * (head < 1.9 ? 1 : Math.exp(-(head - 1.9) * 1.1));
            double c = clothFit * (head < 1.15 ? .02 : v < -.22 * sw ? .05 : 1);
            double sum = s + h + c + 1e-6;
            rawSkin.at[i] = (float) (s / sum) * person.at[i];
            rawHair.at[i] = (float) (h / sum) * person.at[i];
            rawCloth.at[i] = (float) (c / sum) * person.at[i];
        }
    }

    private double likelihood(ColourModel colour, int i) {
        float distance = colour.distance(lab, i);
        return distance > 40 ? 0 : Math.exp(-.5 * distance);
    }

    /** Drops hair-coloured places that do not hang together with the head. */
    private Plane attachedToHead(Plane mask) {
        int w = mask.width;
        boolean[] reached = new boolean[mask.at.length];
        PixelList queue = new PixelList();
        for (int i = 0; i < mask.at.length; i++) {
            if (mask.at[i] > .45f
                    && body.head().distance(i % w, i / w) < body.head().radius() * 1.6) {
                reached[i] = true;
                queue.add(i);
            }
        }
        while (!queue.isEmpty()) {
            int p = queue.poll();
            int x = p % w;
            int[] around = {
                x > 0 ? p - 1 : p, x < w - 1 ? p + 1 : p, Math.max(p - w, p % w), Math.min(p + w, mask.at.length - 1)
            };
            for (int n : around) {
                if (!reached[n] && mask.at[n] > .45f) {
                    reached[n] = true;
                    queue.add(n);
                }
            }
        }
        Plane near = new Plane(w, mask.height);
        for (int i = 0; i < reached.length; i++) {
            near.at[i] = reached[i] ? 1 : 0;
        }
        Plane grown = near.box(2);
        for (int i = 0; i < grown.at.length; i++) {
            grown.at[i] = Math.min(1, grown.at[i] * 3) * mask.at[i];
        }
        return grown;
    }

    private float[] tone(Raster picture) {
        double[] sum = new double[4];
        for (int i = 0; i < person.at.length; i++) {
            if (skin.at[i] > .75f && person.at[i] > .9f && skinColour.distance(lab, i) < 4) {
                sum[0] += picture.red().at[i];
                sum[1] += picture.green().at[i];
                sum[2] += picture.blue().at[i];
                sum[3]++;
            }
        }
        return sum[3] < 20
                ? new float[] {.8f, .62f, .52f}
                : new float[] {(float) (sum[0] / sum[3]), (float) (sum[1] / sum[3]), (float) (sum[2] / sum[3])};
    }

    /** Goes down the middle until the upper clothes' colours no longer dominate. */
    private double findHem() {
        List<ColourModel> thighs = ColourModel.mainColours(lab, band(1.45 * body.torso(), 1.8 * body.torso()), 3);
        boolean oneColour = thighs.stream().allMatch(t -> clothColours.stream().anyMatch(c -> c.resembles(t)));
        double last = .75 * body.torso();
        int misses = 0;
        for (double t = .75; t < 1.6 && misses < 5; t += .008) {
            int seen = 0;
            int same = 0;
            for (double u = -.28; u <= .28; u += .02) {
                Point p = body.at(u * body.shoulders(), t * body.torso());
                if (person.near(p.x(), p.y()) > .5) {
                    seen++;
                    int i = (int) p.y() * person.width + (int) p.x();
                    float top = nearest(clothColours, i);
                    same += top < 6 && (oneColour || top < nearest(thighs, i)) ? 1 : 0;
                }
            }
            if (seen > 0 && same > seen * .5) {
                last = t * body.torso();
                misses = 0;
            } else {
                misses++;
            }
        }
        return last;
    }

    /** The pixels from which the colour models are learnt. */
    private final class Seeds {

        private final PixelList face = new PixelList();
        private final PixelList torso = new PixelList();

        Seeds() {
            Body.Head head = body.head();
            double sw = body.shoulders();
            for (int i = 0; i < person.at.length; i++) {
                int x = i % person.width;
                int y = i / person.width;
                if (person.at[i] < .85f) {
                    continue;
                }
                if (head.distance(x, y) < head.radius() * .68 && y > head.eyes().y()) {
                    face.add(i);
                }
                double v = body.along(x, y);
                if (v > .16 * sw && v < .85 * body.torso() && Math.abs(body.across(x, y)) < .36 * sw) {
                    torso.add(i);
                }
            }
        }

        ColourModel skin() {
            return face.size() < 20
                    ? new ColourModel(new float[] {65, 15, 18}, new float[] {13, 5, 6})
                    : ColourModel.of(lab, face.toArray(), 13, 4.5f);
        }

        ColourModel hair() {
            Body.Head head = body.head();
            ColourModel skin = skin();
            PixelList ring = new PixelList();
            for (int i = 0; i < person.at.length; i++) {
                int y = i / person.width;
                double d = head.distance(i % person.width, y) / head.radius();
                if (person.at[i] > .9f && d > .77 && d < 1.8 && y < head.mouth().y() && skin.distance(lab, i) > 9) {
                    ring.add(i);
                }
            }
            return ring.size() < 80
                    ? new ColourModel(new float[] {-500, 0, 0}, new float[] {1, 1, 1})
                    : ColourModel.of(lab, ring.toArray(), 9, 4);
        }

        int[] torso() {
            return torso.toArray();
        }
    }
}
