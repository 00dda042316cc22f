package com.trailroom.web.admin.insight;

import java.util.List;

/** Figures about one thing; {@code url} leads to where it is looked at closer. */
public record TileGroup(String name, String url, List<Tile> tiles) {

    public TileGroup {
        tiles = List.copyOf(tiles);
    }
}
