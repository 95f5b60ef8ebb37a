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
 * Reads live figures, exact to this moment, for any days: sums, what is not folded yet, and where the days begin or end
 * within a half-month the sums of days above communes and the base rows of communes, all in one statement and so in one
 * snapshot. What adds up to 0 has no entry.
 */
@Component
public class Sums {

    private static final String KEPT = """
            select area, indicator, amount
            from figures.year_sum
            where area = any (:areas) and calendar = :calendar and year between :firstYear and :lastYear %1$s
            union all
            select area, indicator, amount
            from figures.delta join figures.unit_area on unit = commune
            where area = any (:areas) and day between :keptFrom and :keptTo %1$s
            """;

    /** By a stretch, not by a list of half-months: each of a list would be looked for by itself in every area. */
    private static final String HALF_MONTHS = """
            union all
            select area, indicator, amount
            from figures.half_month_sum
            where area = any (:areas) and bucket between :from%2$d and :to%2$d %1$s
            """;

    private static final String EDGE_ABOVE = """
            union all
            select area, indicator, amount
            from figures.day_sum
            where area = any (:above) and day between :from%2$d and :to%2$d %1$s
            union all
            select area, indicator, amount
            from figures.delta join figures.unit_area on unit = commune
            where area = any (:above) and day between :from%2$d and :to%2$d %1$s
            """;

    private static final String EDGE_OF_COMMUNES = """
            union all
            select commune, indicator, amount
            from figures.recount(:from%2$d, :to%2$d)
            where commune = any (:communes) %1$s
            """;

    private static final String TOTAL = """
            select area, indicator, sum(amount) as amount
            from (%s) as part
            group by area, indicator
            having sum(amount) <> 0
            """;

    /** So few indicators are looked for by themselves; of more, all are read. */
    private static final int FEW = 2;

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
        return read(areas, SumsCover.of(days), List.of());
    }

    /** The same at least for some indicators. */
    public Map<UnitId, Map<String, BigDecimal>> flows(
            Collection<UnitId> areas, DateRange days, Collection<String> indicators) {
        return read(areas, SumsCover.of(days), indicators);
    }

    /** What there was in an area at the end of a day: all that began until then, less all that ended. */
    public Map<String, BigDecimal> stocks(UnitId area, LocalDate asOf) {
        return stocks(List.of(area), asOf, List.of()).getOrDefault(area, Map.of());
    }

    /** The same for several areas, each by itself, at least for some indicators. */
    public Map<UnitId, Map<String, BigDecimal>> stocks(
            Collection<UnitId> areas, LocalDate asOf, Collection<String> indicators) {
        return read(areas, SumsCover.of(new DateRange(LocalDate.MIN, asOf)), indicators);
    }

    private Map<UnitId, Map<String, BigDecimal>> read(
            Collection<UnitId> areas, SumsCover cover, Collection<String> indicators) {
        var sums = new HashMap<UnitId, Map<String, BigDecimal>>();
        statement(areas, cover, indicators).query(row -> {
            sums.computeIfAbsent(UnitId.parse(row.getString("area")), area -> new HashMap<>())
                    .put(row.getString("indicator"), row.getBigDecimal("amount"));
        });
        return sums;
    }

    private JdbcClient.StatementSpec statement(
            Collection<UnitId> areas, SumsCover cover, Collection<String> indicators) {
        var communes = areas.stream().filter(UnitId::isBelowProvince).toList();
        var above = areas.stream().filter(area -> !area.isBelowProvince()).toList();
        boolean areFew = !indicators.isEmpty() && indicators.size() <= FEW;
        var narrowed = areFew ? "and indicator in (:indicators)" : "";
        var parts = new StringBuilder(KEPT.formatted(narrowed));
        var parameters = new HashMap<String, Object>();
        parameters.put("areas", texts(areas));
        parameters.put("communes", texts(communes));
        parameters.put("above", texts(above));
        parameters.put("indicators", List.copyOf(indicators));
        parameters.put("calendar", cover.years().calendar().key());
        parameters.put("firstYear", cover.years().first());
        parameters.put("lastYear", cover.years().last());
        parameters.put("keptFrom", cover.keptFrom());
        parameters.put("keptTo", cover.keptTo());
        cover.stretches().forEach(days -> add(HALF_MONTHS, narrowed, days, parts, parameters));
        for (var edge : cover.edges()) {
            if (!above.isEmpty()) {
                add(EDGE_ABOVE, narrowed, edge, parts, parameters);
            }
            if (!communes.isEmpty()) {
                add(EDGE_OF_COMMUNES, narrowed, edge, parts, parameters);
            }
        }
        return jdbc.sql(TOTAL.formatted(parts)).params(parameters);
    }

    private static void add(
            String part, String narrowed, DateRange days, StringBuilder parts, Map<String, Object> parameters) {
        int number = parameters.size();
        parts.append(part.formatted(narrowed, number));
        parameters.put("from" + number, days.from());
        parameters.put("to" + number, days.to());
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
