package vn.tindan.geography.maps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import vn.tindan.geography.UnitId;

/** Puts shapes on paper: what is near as large as it fits, the far archipelagos at their place or in frames beside. */
class SheetMaker {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 720;
    private static final double FRAME_WIDTH = 170;
    private static final double FRAME_HEIGHT = 150;
    private static final double MARGIN = 6;
    private static final double TITLE = 34;
    private static final double SMALLEST = 2.2;
    private static final double SMALLEST_NEAR = 1.2;
    private static final double DOT = 7;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Map<UnitId, List<Polygon>> near = new LinkedHashMap<>();
    private final Map<Archipelago, Map<UnitId, List<Polygon>>> far = new EnumMap<>(Archipelago.class);
    private final Map<UnitId, Sheet.Drawn> drawn = new LinkedHashMap<>();
    private final List<Sheet.Isles> isles = new ArrayList<>();

    private SheetMaker(Map<UnitId, Geometry> shapes) {
        shapes.forEach((unit, shape) -> {
            near.put(unit, new ArrayList<>());
            for (int at = 0; at < shape.getNumGeometries(); at++) {
                var part = (Polygon) shape.getGeometryN(at);
                var middle = part.getEnvelopeInternal().centre();
                var list = Archipelago.holds(middle)
                        ? far.computeIfAbsent(Archipelago.at(middle), _ -> new LinkedHashMap<>())
                                .computeIfAbsent(unit, _ -> new ArrayList<>())
                        : near.getOrDefault(unit, List.of());
                list.add(part);
            }
        });
    }

    static Sheet country(String set, Map<UnitId, Geometry> shapes) {
        var maker = new SheetMaker(shapes);
        var extent = maker.extent();
        for (var archipelago : Archipelago.values()) {
            extent.expandToInclude(archipelago.extent());
        }
        var paper = Paper.fitting(extent, MARGIN, MARGIN, WIDTH, HEIGHT);
        var paths = maker.paths(paper);
        for (var archipelago : Archipelago.values()) {
            var islands = maker.far.getOrDefault(archipelago, Map.of());
            draw(paper, islands, paths);
            var box = archipelago.extent();
            maker.frame(
                    archipelago,
                    islands.isEmpty()
                            ? archipelago.province(set)
                            : islands.keySet().iterator().next(),
                    new Envelope(
                            paper.x(box.getMinX()),
                            paper.x(box.getMaxX()),
                            paper.y(box.getMaxY()),
                            paper.y(box.getMinY())),
                    islands.isEmpty());
        }
        return maker.sheet(paper, paths, paper.width(), paper.height());
    }

    static Sheet province(Map<UnitId, Geometry> shapes) {
        var maker = new SheetMaker(shapes);
        var extent = maker.extent();
        var paper = extent.isNull()
                ? Paper.fitting(new Envelope(0, 1, 0, 1), MARGIN, MARGIN, 1, 1)
                : Paper.fitting(extent, MARGIN, MARGIN, WIDTH, HEIGHT);
        var paths = maker.paths(paper);
        double left = paper.width() + 3 * MARGIN;
        double top = MARGIN;
        for (var islands : maker.far.entrySet()) {
            maker.beside(islands.getKey(), islands.getValue(), paths, left, top);
            top += FRAME_HEIGHT + MARGIN;
        }
        double width = maker.far.isEmpty() ? paper.width() : left + FRAME_WIDTH;
        return maker.sheet(paper, paths, width, Math.max(paper.height(), top));
    }

    static Sheet dots(Map<UnitId, Coordinate> seats) {
        var extent = new Envelope();
        seats.values().stream().filter(seat -> !Archipelago.holds(seat)).forEach(extent::expandToInclude);
        extent.expandBy(Math.max(0.02, extent.getWidth() / 30), Math.max(0.02, extent.getHeight() / 30));
        var paper = Paper.fitting(extent, MARGIN, MARGIN, WIDTH, HEIGHT);
        var drawn = new LinkedHashMap<UnitId, Sheet.Drawn>();
        seats.forEach((unit, seat) -> {
            var path = new StringBuilder();
            paper.dot(seat, DOT, path);
            drawn.put(
                    unit,
                    new Sheet.Drawn(path.toString(), Math.round(paper.x(seat.x)), Math.round(paper.y(seat.y)), 0));
        });
        return new Sheet(size(paper.width()), size(paper.height()), true, drawn, List.of());
    }

    private Envelope extent() {
        var extent = new Envelope();
        near.values().stream()
                .flatMap(List::stream)
                .forEach(part -> extent.expandToInclude(part.getEnvelopeInternal()));
        return extent;
    }

    /** Neighbours are simplified together, so that no gap opens between them. */
    private Map<UnitId, StringBuilder> paths(Paper paper) {
        var shapes = near.values().stream().map(SheetMaker::whole).toArray(Geometry[]::new);
        var simple = CoverageSimplifier.simplify(shapes, paper.degrees());
        var paths = new LinkedHashMap<UnitId, StringBuilder>();
        int at = 0;
        for (var unit : near.keySet()) {
            var path = new StringBuilder();
            paper.draw(simple[at++], SMALLEST_NEAR, path);
            paths.put(unit, path);
        }
        return paths;
    }

    private static Geometry whole(List<Polygon> parts) {
        return GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static void draw(Paper paper, Map<UnitId, List<Polygon>> islands, Map<UnitId, StringBuilder> paths) {
        islands.forEach((unit, parts) -> paper.draw(whole(parts), SMALLEST, Objects.requireNonNull(paths.get(unit))));
    }

    private void beside(
            Archipelago name,
            Map<UnitId, List<Polygon>> islands,
            Map<UnitId, StringBuilder> paths,
            double left,
            double top) {
        var extent = new Envelope();
        islands.values().stream()
                .flatMap(List::stream)
                .forEach(part -> extent.expandToInclude(part.getEnvelopeInternal()));
        var paper = Paper.fitting(
                extent, left + MARGIN, top + TITLE, FRAME_WIDTH - 2 * MARGIN, FRAME_HEIGHT - TITLE - MARGIN);
        draw(paper, islands, paths);
        frame(
                name,
                islands.keySet().iterator().next(),
                new Envelope(left, left + FRAME_WIDTH, top, top + FRAME_HEIGHT),
                false);
    }

    private void frame(Archipelago name, UnitId owner, Envelope box, boolean isEmpty) {
        isles.add(new Sheet.Isles(
                name,
                owner,
                Math.round(box.getMinX()),
                Math.round(box.getMinY()),
                Math.round(box.getWidth()),
                Math.round(box.getHeight()),
                isEmpty));
    }

    private Sheet sheet(Paper paper, Map<UnitId, StringBuilder> paths, double width, double height) {
        paths.forEach((unit, path) ->
                drawn.put(unit, Labels.place(paper, near.getOrDefault(unit, List.of()), path.toString())));
        return new Sheet(size(width), size(height), false, drawn, isles);
    }

    private static int size(double content) {
        return (int) Math.ceil(content + 2 * MARGIN);
    }
}
