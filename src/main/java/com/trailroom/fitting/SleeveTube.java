package com.trailroom.fitting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;

/** The region a sleeve may be drawn in. */
final class SleeveTube {

    private SleeveTube() {}

    /** A closed line of straight pieces, filled and widened by half of {@code rim}, with smooth edges. */
    static Plane within(List<Point> ring, double rim, Scene scene) {
        Path2D path = new Path2D.Double();
        path.moveTo(ring.get(0).x(), ring.get(0).y());
        ring.forEach(p -> path.lineTo(p.x(), p.y()));
        path.closePath();
        BufferedImage image = new BufferedImage(scene.width(), scene.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fill(path);
        pen.setStroke(new BasicStroke((float) rim, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
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
