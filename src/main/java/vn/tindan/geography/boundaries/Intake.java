package vn.tindan.geography.boundaries;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.RuleViolation;

/** One import while it runs: what was taken so far, and what is wrong with the rest. */
class Intake {

    static final int MOST_TOLD = 200;

    /** In degrees, some 30 metres: less than a pixel of any map of ours, and common borders stay common. */
    private static final double TOLERANCE = 0.0003;

    private final BoundaryImport.Request request;
    private final BoundaryStore store;
    private final Units units;
    private final Set<UnitKind> replaced = EnumSet.noneOf(UnitKind.class);
    private final Set<UnitId> taken = new HashSet<>();
    private final Map<UnitId, List<UnitId>> byParent = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int wrong;

    Intake(BoundaryImport.Request request, BoundaryStore store, Units units) {
        this.request = request;
        this.store = store;
        this.units = units;
    }

    void take(String file, InputStream content) {
        int before = taken.size() + wrong;
        try {
            new FeatureReader(request.codeProperty()).read(content, feature -> take(file, feature));
            if (taken.size() + wrong == before) {
                throw new Malformed("geography.boundaries.without");
            }
        } catch (Malformed broken) {
            tell(file, 0, null, broken);
        }
    }

    private void take(String file, Feature feature) {
        try {
            var unit = unit(feature.code());
            var shape = ShapeReader.shape(feature);
            if (!taken.add(unit.id())) {
                throw new Malformed("geography.boundaries.twice");
            }
            if (wrong == 0) { // else nothing of it will stay: only the reasons are wanted
                put(file, unit.id(), unit.kind(), unit.parent(), shape);
            }
        } catch (Malformed broken) {
            tell(file, feature.number(), feature.code(), broken);
        }
    }

    private void put(String file, UnitId id, UnitKind kind, @Nullable UnitId parent, Geometry shape) {
        if (request.replacing() && replaced.add(kind)) {
            store.remove(request.set(), kind);
        }
        store.put(id, shape, file);
        byParent.computeIfAbsent(parent == null ? id : parent, _ -> new ArrayList<>())
                .add(id);
    }

    private vn.tindan.geography.Unit unit(@Nullable String code) {
        if (code == null) {
            throw new Malformed("geography.boundaries.code", request.codeProperty());
        }
        try {
            return units.find(new UnitId(request.set(), code))
                    .filter(unit -> unit.kind() != UnitKind.NATION)
                    .orElseThrow(() -> new Malformed("geography.boundaries.unknown", code, request.set()));
        } catch (RuleViolation malformed) {
            throw new Malformed("geography.boundaries.unknown", code, request.set());
        }
    }

    private void tell(String file, int feature, @Nullable String code, Malformed broken) {
        wrong++;
        if (problems.size() < MOST_TOLD) {
            problems.add(new Problem(file, feature, code, broken.key(), broken.arguments()));
        }
    }

    /** Simplifies what was taken, neighbours together; refuses all where anything was wrong. */
    int finish() {
        if (wrong > 0) {
            throw new BoundariesRefused(problems, wrong);
        }
        byParent.values().forEach(this::simplify);
        return taken.size();
    }

    private void simplify(List<UnitId> neighbours) {
        var shapes = store.shapes(neighbours);
        var simple = CoverageSimplifier.simplify(shapes.values().toArray(Geometry[]::new), TOLERANCE);
        int at = 0;
        for (var unit : shapes.keySet()) {
            var shape = simple[at++];
            if (!shape.isEmpty()) {
                store.simplify(unit, shape);
            }
        }
    }
}
