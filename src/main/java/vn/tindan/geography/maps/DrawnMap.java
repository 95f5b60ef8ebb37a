package vn.tindan.geography.maps;

import java.util.List;

/** A map ready to draw on the server, as one of two kinds that a template tells apart. */
public sealed interface DrawnMap permits TileMap, OutlineMap {

    /** The steps of the shades; empty where the map only shows places. */
    List<Step> legend();

    /** Whether the legend must say how a unit looks of which nothing is known. */
    boolean hasUnknown();

    default boolean isTiles() {
        return this instanceof TileMap;
    }

    /** A shade and the values it stands for. */
    record Step(String fill, String from, String to) {}
}
