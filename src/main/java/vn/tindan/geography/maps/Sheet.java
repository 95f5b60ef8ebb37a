package vn.tindan.geography.maps;

import java.util.List;
import java.util.Map;
import vn.tindan.geography.UnitId;

/** A map before it is filled: where everything lies on paper. The same for every figure, so it is made once. */
record Sheet(int width, int height, boolean isDots, Map<UnitId, Drawn> units, List<Isles> isles) {

    /**
     * A unit on paper.
     *
     * @param room how long a label at its place may be
     */
    record Drawn(String path, long x, long y, double room) {}

    /**
     * An archipelago on paper.
     *
     * @param owner whose it is on this map
     * @param isEmpty whether no outline of it is loaded
     */
    record Isles(Archipelago name, UnitId owner, long x, long y, long width, long height, boolean isEmpty) {}
}
