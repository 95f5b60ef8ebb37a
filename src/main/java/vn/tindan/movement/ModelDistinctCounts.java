package vn.tindan.movement;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.figures.DistinctCounts;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/** Types and places are counted once wherever they occur: 35 types here and 28 there are seldom 63. */
@Component
class ModelDistinctCounts implements DistinctCounts {

    private static final String TYPES = "model_types_total";
    private static final String AREAS = "model_areas_total";

    private final JdbcClient jdbc;

    ModelDistinctCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> indicators() {
        return Set.of(TYPES, AREAS);
    }

    @Override
    public Map<String, BigDecimal> in(Collection<UnitId> areas, DateRange days) {
        return jdbc.sql("""
                select movement.distinct_count(:types, :places, :asOf) as types,
                       movement.distinct_count(:areas, :places, :asOf) as areas
                """)
                .param("types", TYPES)
                .param("areas", AREAS)
                .param("places", areas.stream().map(UnitId::toString).toArray(String[]::new))
                .param("asOf", days.to())
                .query((row, _) -> Map.of(TYPES, row.getBigDecimal("types"), AREAS, row.getBigDecimal("areas")))
                .single();
    }
}
