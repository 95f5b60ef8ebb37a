package vn.tindan.geography.boundaries;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;

/** The outlines that are there: by unit, and by a point that may lie in them. */
@Component
public class BoundaryStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    public BoundaryStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is loaded of one level of a set.
     *
     * @param units how many there are to be loaded
     * @param loaded how many are
     */
    public record Level(
            String set,
            UnitKind kind,
            int units,
            int loaded,
            int points,
            @org.jspecify.annotations.Nullable Instant loadedAt) {

        public int missing() {
            return units - loaded;
        }
    }

    /** Counted up with every change: what was drawn of an older version is out of date. */
    public long version() {
        return jdbc.sql("select number from geography.boundary_version")
                .query(Long.class)
                .single();
    }

    /** Holds off every other change until the end of the transaction. */
    long lock() {
        return jdbc.sql("update geography.boundary_version set number = number + 1 returning number - 1")
                .query(Long.class)
                .single();
    }

    public List<Level> levels() {
        return jdbc.sql("""
                select u.code_set as set, u.kind, count(*)::int as units, count(b.unit)::int as loaded,
                    coalesce(sum(b.points), 0)::int as points, max(b.loaded_at) as loaded_at
                from geography.unit u
                left join geography.boundary b on b.unit = u.id
                where u.kind <> 'NATION'
                group by u.code_set, u.kind
                order by u.code_set desc, array_position(array['PROVINCE', 'DISTRICT', 'COMMUNE'], u.kind)
                """)
                .query((row, _) -> {
                    var at = row.getTimestamp("loaded_at");
                    return new Level(
                            row.getString("set"),
                            UnitKind.valueOf(row.getString("kind")),
                            row.getInt("units"),
                            row.getInt("loaded"),
                            row.getInt("points"),
                            at == null ? null : at.toInstant());
                })
                .list();
    }

    /** The first units of a level that have no outline. */
    public List<UnitId> missing(String set, UnitKind kind, int most) {
        return jdbc.sql("""
                select u.id from geography.unit u
                where u.code_set = :set and u.kind = :kind
                  and not exists (select from geography.boundary b where b.unit = u.id)
                order by u.id limit :most
                """)
                .param("set", set)
                .param("kind", kind.name())
                .param("most", most)
                .query((row, _) -> UnitId.parse(row.getString(1)))
                .list();
    }

    /** The outlines of those units that have one, in the order asked for. */
    public Map<UnitId, Geometry> shapes(Collection<UnitId> units) {
        var shapes = new LinkedHashMap<UnitId, Geometry>();
        if (units.isEmpty()) {
            return shapes;
        }
        jdbc.sql("""
                select unit, shape
                from unnest(:units) with ordinality as asked (id, number)
                join geography.boundary on unit = asked.id order by number
                """)
                .param("units", units.stream().map(UnitId::toString).toArray(String[]::new))
                .query(row -> {
                    shapes.put(UnitId.parse(row.getString("unit")), Outlines.read(row.getBytes("shape")));
                });
        return shapes;
    }

    /** The units of a set and level in whose outline the point lies; on a common border more than one. */
    public List<UnitId> at(double latitude, double longitude, String set, UnitKind kind) {
        var point = Outlines.GEOMETRY.createPoint(new org.locationtech.jts.geom.Coordinate(longitude, latitude));
        var found = new ArrayList<UnitId>();
        jdbc.sql("""
                select b.unit, b.shape
                from geography.boundary b
                join geography.unit u on u.id = b.unit
                where u.code_set = :set and u.kind = :kind
                  and :longitude between b.west and b.east and :latitude between b.south and b.north
                """)
                .param("set", set)
                .param("kind", kind.name())
                .param("longitude", longitude)
                .param("latitude", latitude)
                .query(row -> {
                    if (Outlines.read(row.getBytes("shape")).intersects(point)) {
                        found.add(UnitId.parse(row.getString("unit")));
                    }
                });
        return found;
    }

    void put(UnitId unit, Geometry shape, String source) {
        var extent = shape.getEnvelopeInternal();
        jdbc.sql("""
                insert into geography.boundary (unit, shape, west, south, east, north, points, source, loaded_at)
                values (:unit, :shape, :west, :south, :east, :north, :points, :source, :at)
                on conflict (unit) do update set shape = excluded.shape, west = excluded.west, south = excluded.south,
                    east = excluded.east, north = excluded.north, points = excluded.points, source = excluded.source,
                    loaded_at = excluded.loaded_at
                """)
                .param("unit", unit.toString())
                .param("shape", Outlines.write(shape))
                .param("west", extent.getMinX())
                .param("south", extent.getMinY())
                .param("east", extent.getMaxX())
                .param("north", extent.getMaxY())
                .param("points", shape.getNumPoints())
                .param("source", source)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void simplify(UnitId unit, Geometry shape) {
        jdbc.sql("update geography.boundary set shape = :shape, points = :points where unit = :unit")
                .param("unit", unit.toString())
                .param("shape", Outlines.write(shape))
                .param("points", shape.getNumPoints())
                .update();
    }

    int remove(String set, UnitKind kind) {
        return jdbc.sql("""
                delete from geography.boundary b using geography.unit u
                where u.id = b.unit and u.code_set = :set and u.kind = :kind
                """).param("set", set).param("kind", kind.name()).update();
    }

    boolean isSet(String set) {
        return jdbc.sql("select exists (select from geography.code_set where id = :set)")
                .param("set", set)
                .query(Boolean.class)
                .single();
    }
}
