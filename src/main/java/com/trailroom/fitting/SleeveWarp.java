package com.trailroom.fitting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Bends one sleeve along shoulder, elbow and wrist with a spline of its own, within a smooth tube around the arm. */
final class SleeveWarp {

    private final GarmentLandmarks marks;
    private final Scene scene;
    private final TopFit fit;
    private final int side;
    private double end;
    private final List<Point> outer = new ArrayList<>();
    private final List<Point> inner = new ArrayList<>();

    SleeveWarp(GarmentLandmarks marks, Scene scene, TopFit fit, int side) {
        this.marks = marks;
        this.scene = scene;
        this.fit = fit;
        this.side = side;
    }

    void draw(ClothLayer layer) {
        WarpGrid grid = new WarpGrid(points(), scene.width(), scene.height());
        Plane tube = tube();
        Plane own = marks.sleeve(side).mask().box(Math.max(2, (int) (marks.bodyWidth * .012)));
        layer.draw(marks.garment, grid, (x, y, gx, gy) -> {
            float inside = tube.at[y * tube.width + x];
            return inside < .004f ? 0 : inside * Plane.ramp(0, .6, own.sample(gx, gy)) * beforeCuff(gx, gy);
        });
    }

    private float beforeCuff(float gx, float gy) {
        GarmentSleeve sleeve = marks.sleeve(side);
        boolean longSleeve = sleeve.length() > .5 * (marks.hem - marks.shoulder[side].y());
        Point from = sleeve.from();
        double along = (gx - from.x()) * sleeve.direction().x()
                + (gy - from.y()) * sleeve.direction().y();
        return longSleeve ? 1 - Plane.ramp(.94, .955, along / sleeve.length()) : 1;
    }

    /** How far down the arm the sleeve reaches, as a share of the arm; known once drawn. */
    double end() {
        return end;
    }

    private ControlPoints points() {
        Body body = scene.body();
        Limb arm = body.arms().get(side);
        double sw = body.shoulders();
        GarmentSleeve sleeve = marks.sleeve(side);
        Point shoulder = body.at(fit.shoulder()[side].x(), fit.shoulder()[side].y());
        Point armpit = body.at(fit.armpit()[side].x(), fit.armpit()[side].y());
        ControlPoints points = new ControlPoints()
                .pair(shoulder, marks.shoulder[side])
                .pair(armpit, marks.armpit[side])
                .pair(shoulder.towards(armpit, .5), marks.shoulder[side].towards(marks.armpit[side], .5))
                .pair(body.at(fit.neck()[side].x(), fit.neck()[side].y()), marks.neck[side]);
        double start = .16 * sw;
        double share = sleeve.length() / (marks.hem - marks.shoulder[side].y());
        double length = share > .62
                ? arm.length() * 1.01 - start
                : Math.min(sleeve.length() * fit.scale(), arm.length() - start);
        boolean longSleeve = share > .5;
        end = (start + length) / arm.length();
        for (double t : longSleeve ? new double[] {.2, .35, .52, .68, .84, 1} : new double[] {.5, 1}) {
            slice(points, sleeve, t, new Reach(start + t * length, longSleeve));
        }
        return points;
    }

    private record Reach(double distance, boolean longSleeve) {

        /** Long sleeves end before the cuff's dark opening. */
        double cuff() {
            return longSleeve ? .94 : 1;
        }
    }

    private void slice(ControlPoints points, GarmentSleeve sleeve, double t, Reach reach) {
        Limb arm = scene.body().arms().get(side);
        double sw = scene.body().shoulders();
        Point centre = arm.at(reach.distance());
        Point along = arm.direction(Math.min(reach.distance(), arm.length() - .05 * sw), .12 * sw);
        Point normal = outwards(along);
        double share = Math.min(1, reach.distance() / arm.length());
        double usual = .125 * sw * (1 - .38 * share);
        double seen = scene.outline().reach(centre, normal, .24 * sw);
        double armHalf = seen < .23 * sw ? Math.max(usual * .75, Math.min(seen, usual * 1.35)) : usual;
        double[] ends = sleeve.reachAt(t * reach.cuff());
        double wanted = (ends[1] - ends[0]) / 2 * fit.scale() * .92;
        double half = Math.max(armHalf * 1.10, Math.min(wanted, armHalf * (reach.longSleeve() ? 1.32 : 1.5)));
        boolean upperIsOuter =
                -sleeve.direction().y() * TopFit.sign(side) - sleeve.direction().x() * TopFit.sign(side) * 0 > 0;
        Point edgeOut = centre.plus(normal.times(half));
        Point edgeIn = centre.minus(normal.times(half * .95));
        outer.add(edgeOut);
        inner.add(edgeIn);
        points.pair(edgeOut, sleeve.at(t * reach.cuff(), ends[1 - side]));
        points.pair(edgeIn, sleeve.at(t * reach.cuff(), ends[side]));
    }

    /** Across the arm, away from the torso. On the image's left the arm's outer side is to the right of its direction. */
    private Point outwards(Point along) {
        return new Point(along.y(), -along.x()).times(TopFit.sign(side));
    }

    /** The allowed region, drawn with smooth edges: from inside the armhole along both edges of the sleeve. */
    private Plane tube() {
        Body body = scene.body();
        double sw = body.shoulders();
        int sign = TopFit.sign(side);
        Point shoulder = fit.shoulder()[side];
        Point armpit = fit.armpit()[side];
        List<Point> ring = new ArrayList<>();
        ring.add(body.at(shoulder.x() - sign * .05 * sw, shoulder.y() - .03 * sw));
        ring.add(body.at(shoulder.x(), shoulder.y() - .03 * sw));
        ring.addAll(outer);
        Collections.reverse(inner);
        ring.addAll(inner);
        ring.add(body.at(armpit.x() - sign * .05 * sw, armpit.y() + .01 * sw));
        Path2D path = new Path2D.Double();
        path.moveTo(ring.get(0).x(), ring.get(0).y());
        ring.forEach(p -> path.lineTo(p.x(), p.y()));
        path.closePath();
        BufferedImage image = new BufferedImage(scene.width(), scene.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fill(path);
        pen.setStroke(new BasicStroke((float) (.07 * sw), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path);
        pen.dispose();
        byte[] levels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Plane tube = new Plane(scene.width(), scene.height());
        for (int i = 0; i < levels.length; i++) {
            tube.at[i] = (levels[i] & 255) / 255f;
        }
        return tube;
    }
}
