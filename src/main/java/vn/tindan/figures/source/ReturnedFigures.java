package vn.tindan.figures.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Coverage;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureCell;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.figures.Qualifier;
import vn.tindan.geography.UnitId;

/**
 * Totals of what the communes of an area entered, each for the whole period or for parts that make it up without a gap: a
 * commune of which a month is missing has not reported the year. Stocks are those of the last part.
 */
@Component
class ReturnedFigures {

    private static final String TOTALS = """
            with member as (
                select a.area, u.id as commune
                from figures.unit_area a join geography.unit u on u.id = a.unit
                where a.area = any (:areas) and u.valid_from <= :to and (u.valid_to is null or u.valid_to > :to)
            ), entry as (
                select e.unit, e.indicator, e.from_day, e.to_day, e.value, e.qualifier, e.word, e.definition,
                       round((e.to_day - e.from_day + 1) / 30.4) as months
                from figures.entered_figure e
                where e.unit in (select commune from member)
                  and e.is_current and e.qualifier <> 'UNKNOWN' and e.indicator = any (:codes)
                  and e.from_day >= :from and e.to_day <= :to
            ), neighbour as (
                select unit, indicator, months, from_day, to_day,
                       lag(to_day) over (partition by unit, indicator, months order by from_day) as before
                from entry
            ), complete as (
                select distinct on (unit, indicator) unit, indicator, months
                from neighbour
                group by unit, indicator, months
                having max(to_day) = :to and (indicator = any (:stocks)
                    or min(from_day) = :from and bool_and(before is null or from_day = before + 1))
                order by unit, indicator, months desc
            ), taken as (
                select m.area, e.*
                from entry e
                join complete c using (unit, indicator, months)
                join member m on m.commune = e.unit
                where e.indicator <> all (:stocks) or e.to_day = :to
            ), reporter as (
                select area, indicator, count(distinct unit) as units from taken group by area, indicator
            ), due as (
                select area, count(*) as units from member group by area
            )
            select t.area, t.indicator, t.qualifier, t.word, sum(t.value) as value, max(r.units) as units,
                   string_agg(distinct cast(t.definition as text), '+') as definitions, max(d.units) as due
            from taken t
            join reporter r on r.area = t.area and r.indicator = t.indicator
            join due d on d.area = t.area
            group by t.area, t.indicator, t.qualifier, t.word,
                     case when t.qualifier = 'EXACT' then null else t.unit || t.from_day end
            """;

    private final JdbcClient jdbc;
    private final Set<String> codes;
    private final String[] stocks;

    ReturnedFigures(JdbcClient jdbc, IndicatorCatalogue catalogue) {
        this.jdbc = jdbc;
        var returned = catalogue.all().stream()
                .filter(indicator -> indicator.source() == Indicator.Source.RETURN && !indicator.isDistinct())
                .toList();
        codes = returned.stream().map(Indicator::code).collect(Collectors.toUnmodifiableSet());
        stocks = returned.stream()
                .filter(indicator -> indicator.measure() == Indicator.Measure.STOCK)
                .map(Indicator::code)
                .toArray(String[]::new);
    }

    /** A total, and how many of the communes due are in it. */
    record Returned(Figure figure, Coverage coverage, String definitions) {

        Returned plus(Returned other) {
            return new Returned(
                    figure.plus(other.figure),
                    coverage,
                    FigureCell.definitions(Stream.of(definitions, other.definitions)));
        }
    }

    /** Of each area by indicator, of those wanted; what nobody returned is not listed. */
    Map<UnitId, Map<String, Returned>> totals(Collection<UnitId> areas, Period period, Collection<Indicator> wanted) {
        var asked = wanted.stream().map(Indicator::code).filter(codes::contains).toArray(String[]::new);
        var totals = new HashMap<UnitId, Map<String, Returned>>();
        if (asked.length == 0) {
            return totals;
        }
        jdbc.sql(TOTALS)
                .param("areas", areas.stream().map(UnitId::toString).toArray(String[]::new))
                .param("from", period.from())
                .param("to", period.to())
                .param("codes", asked)
                .param("stocks", stocks)
                .query(row -> {
                    totals.computeIfAbsent(UnitId.parse(row.getString("area")), _ -> new HashMap<>())
                            .merge(row.getString("indicator"), returned(row), Returned::plus);
                });
        return totals;
    }

    private static Returned returned(ResultSet row) throws SQLException {
        return new Returned(
                new Figure(
                        row.getBigDecimal("value"),
                        Qualifier.valueOf(row.getString("qualifier")),
                        row.getString("word")),
                new Coverage(row.getInt("units"), row.getInt("due")),
                row.getString("definitions"));
    }
}
