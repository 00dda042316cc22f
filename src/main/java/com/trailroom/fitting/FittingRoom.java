package com.trailroom.fitting;

import com.trailroom.fitting.FittingRefusal.Reason;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The local engine's entrance; thread-safe, loads its models once. */
public final class FittingRoom {

    private static final int LONGEST_SIDE = 1024;
    private static final int GARMENT_SIDE = 800;
    private static final double LEAST_SYMMETRY = .72;

    private final PersonFinder finder = new PersonFinder();

    /** What the person wants to try on: upper (or single) garments, or a whole outfit. */
    public enum Wear {
        TOP,
        OUTFIT
    }

    private record Piece(GarmentCutout cutout, GarmentKind kind) {}

    /**
     * Dresses the person.
     *
     * @param garments one picture for TOP; for OUTFIT one (a dress, or top and bottom side by side) or two, in any order
     * @return a new TYPE_INT_RGB picture, the person's picture scaled so that its longest side is at most 1024
     * @throws FittingRefusal when a picture cannot be used
     */
    public BufferedImage dress(BufferedImage person, List<BufferedImage> garments, Wear wear) {
        List<Piece> pieces = pieces(garments, wear);
        Scene scene = Scene.of(finder, Raster.of(person, LONGEST_SIDE));
        boolean legs = pieces.stream().anyMatch(p -> p.kind() != GarmentKind.TOP);
        if ((legs || wear == Wear.OUTFIT) && !legsVisible(scene)) {
            throw new FittingRefusal(Reason.LEGS_NOT_VISIBLE);
        }
        Dressing dressing = new Dressing(scene);
        boolean topFollows = pieces.stream().anyMatch(p -> !p.kind().belongsOnLegs());
        pieces.stream()
                .filter(p -> p.kind().belongsOnLegs())
                .limit(1)
                .forEach(p -> dressing.lower(p.cutout(), p.kind(), topFollows));
        pieces.stream()
                .filter(p -> !p.kind().belongsOnLegs())
                .limit(1)
                .forEach(p -> dressing.upper(p.cutout(), p.kind() == GarmentKind.DRESS));
        return dressing.result().toImage();
    }

    /**
     * Looks for the one person of a picture, without dressing anyone.
     *
     * @throws FittingRefusal when there is none, or several
     */
    public void examine(BufferedImage person) {
        finder.find(Raster.of(person, LONGEST_SIDE));
    }

    private static List<Piece> pieces(List<BufferedImage> garments, Wear wear) {
        if (garments.isEmpty()) {
            throw new IllegalArgumentException("at least one garment picture is needed");
        }
        List<Piece> pieces = new ArrayList<>();
        for (BufferedImage picture : garments) {
            List<GarmentCutout> cutouts = GarmentCutout.of(Raster.ofGarment(picture, GARMENT_SIDE));
            boolean several = wear == Wear.OUTFIT && garments.size() == 1;
            for (GarmentCutout cutout : several ? cutouts : cutouts.subList(0, 1)) {
                GarmentKind kind = GarmentKind.of(cutout);
                if (cutout.symmetry() < LEAST_SYMMETRY && kind != GarmentKind.TROUSERS) {
                    throw new FittingRefusal(Reason.GARMENT_UNCLEAR_OUTLINE);
                }
                pieces.add(new Piece(cutout, kind));
            }
        }
        return pieces;
    }

    private static boolean legsVisible(Scene scene) {
        return scene.body().legs().stream().allMatch(leg -> leg.joint().y() < scene.height() * .985);
    }
}
