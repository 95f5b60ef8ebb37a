package vn.tindan.figures.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/**
 * Reads live figures, exact to this moment, for any days: sums, what is not folded yet, and base rows where the days begin
 * or end within a half-month, all in one statement and so in one snapshot. What adds up to 0 has no entry.
 */
@Component
public class Sums {

    private static final String KEPT = """
            select area, indicator, amount
            from figures.year_sum
            where area = any (:areas) and calendar = :calendar and year between :firstYear and :lastYear
            union all
            select area, indicator, amount
            from figures.half_month_sum
            where area = any (:areas) and bucket = any (cast(:halfMonths as date[]))
            union all
            select area, indicator, amount
            from figures.delta join figures.unit_area on unit = commune
            where area = any (:areas) and day between :keptFrom and :keptTo
            """;

    /** Asks twice for the units: only a condition without a join reaches the index of the base table. */
    private static final String EDGE = """
            union all
            select area, indicator, amount
            from figures.recount(:edgeFrom%1$d, :edgeTo%1$d) join figures.unit_area on unit = commune
            where area = any (:areas)
              and commune = any (array(select unit from figures.unit_area where area = any (:areas)))
            """;

    private static final String TOTAL = """
            select area, indicator, sum(amount) as amount
            from (%s) as part
            group by area, indicator
            having sum(amount) <> 0
            """;

    private final JdbcClient jdbc;

    Sums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened on these days in an area: a commune, a province or the nation, of either map. */
    public Map<String, BigDecimal> flows(UnitId area, DateRange days) {
        return flows(List.of(area), days).getOrDefault(area, Map.of());
    }

    /** The same for several areas, each by itself. */
    public Map<UnitId, Map<String, BigDecimal>> flows(Collection<UnitId> areas, DateRange days) {
        return read(areas, SumsCover.of(days));
    }

    /** What there was in an area at the end of a day: all that began until then, less all that ended. */
    public Map<String, BigDecimal> stocks(UnitId area, LocalDate asOf) {
        return stocks(List.of(area), asOf).getOrDefault(area, Map.of());
    }

    /** The same for several areas, each by itself. */
    public Map<UnitId, Map<String, BigDecimal>> stocks(Collection<UnitId> areas, LocalDate asOf) {
        return read(areas, SumsCover.of(new DateRange(LocalDate.MIN, asOf)));
    }

    private Map<UnitId, Map<String, BigDecimal>> read(Collection<UnitId> areas, SumsCover cover) {
        var sums = new HashMap<UnitId, Map<String, BigDecimal>>();
        statement(cover)
                .param("areas", areas.stream().map(UnitId::toString).toArray(String[]::new))
                .query(row -> {
                    sums.computeIfAbsent(UnitId.parse(row.getString("area")), area -> new HashMap<>())
                            .put(row.getString("indicator"), row.getBigDecimal("amount"));
                });
        return sums;
    }

    private JdbcClient.StatementSpec statement(SumsCover cover) {
        var parts = new StringBuilder(KEPT);
        var parameters = new HashMap<String, Object>();
        parameters.put("calendar", cover.years().calendar().key());
        parameters.put("firstYear", cover.years().first());
        parameters.put("lastYear", cover.years().last());
        parameters.put(
                "halfMonths",
                cover.halfMonths().stream().map(LocalDate::toString).toArray(String[]::new));
        parameters.put("keptFrom", cover.keptFrom());
        parameters.put("keptTo", cover.keptTo());
        for (var edge : cover.edges()) {
            int number = parameters.size();
            parts.append(EDGE.formatted(number));
            parameters.put("edgeFrom" + number, edge.from());
            parameters.put("edgeTo" + number, edge.to());
        }
        return jdbc.sql(TOTAL.formatted(parts)).params(parameters);
    }
}
