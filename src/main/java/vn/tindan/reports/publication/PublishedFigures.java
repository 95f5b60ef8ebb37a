package vn.tindan.reports.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Period;
import vn.tindan.figures.Qualifier;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/** The figures of issued reports, each as the report or its last correction sheet says. */
@Component
class PublishedFigures {

    private final JdbcClient jdbc;

    PublishedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One figure of a unit's report, of the period or of the one before.
     *
     * @param until the last day that was counted: before the end of a period that still ran, after which only what was
     *     entered for the whole of it tells of all
     */
    record Row(
            UnitId unit,
            String indicator,
            String definition,
            boolean isNow,
            Figure figure,
            boolean isCorrected,
            LocalDate until) {

        /** The days that the figure is of: of a period cut short as many of the one before. */
        DateRange days(Period period) {
            var whole = isNow ? period : period.previous();
            if (!until.isBefore(period.to())) {
                return whole.range();
            }
            var last = isNow ? until : period.dayBefore(until);
            return new DateRange(whole.from(), last.isBefore(whole.from()) ? whole.from() : last);
        }
    }

    /** The days that at least one issued report is about. */
    record Days(LocalDate from, LocalDate to) {

        boolean areWholeYears() {
            return Period.of(from, to).isOfWholeYears();
        }
    }

    /** The paper behind the figures of a unit. */
    record Source(UnitId unit, int number, LocalDate issuedOn, String status) {}

    /**
     * Years, and several together, the latest first. What is issued of months or other days stays in the office: each could be
     * subtracted from each, so that nearly all cells of communes and small provinces would have to be withheld, and to decide
     * which takes hours where 34 provinces publish every month.
     */
    List<Days> periods() {
        return jdbc
                .sql("""
                select distinct from_day, to_day from reports.report where status = 'ISSUED'
                order by to_day desc, from_day desc
                """)
                .query((row, _) ->
                        new Days(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)))
                .stream()
                .filter(Days::areWholeYears)
                .toList();
    }

    List<Row> rows(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                with issued as materialized (
                    select id, unit, to_day,
                           coalesce((content::json #>> '{figures,until}')::date, to_day) as until
                    from reports.report where status = 'ISSUED' and from_day = :from and to_day = :to)
                select r.unit, p.indicator, p.definition, p.period, c.report is not null as corrected,
                       case when c.report is null then p.value else c.value end as value,
                       coalesce(c.qualifier, p.qualifier) as qualifier,
                       case when c.report is null then p.word else c.word end as word,
                       case when coalesce(c.origin, p.origin) <> 'LIVE' then r.to_day
                            else least(r.to_day, greatest(r.until, s.issued_on)) end as until
                from issued r
                join reports.printed_figure p on p.report = r.id
                left join lateral (
                    select * from reports.corrected_figure f
                    where f.report = r.id and f.indicator = p.indicator and f.part = p.period
                    order by f.correction desc limit 1) c on true
                left join reports.correction s on s.report = c.report and s.number = c.correction
                """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("value");
        return new Row(
                UnitId.parse(row.getString("unit")),
                row.getString("indicator"),
                row.getString("definition"),
                row.getString("period").equals("NOW"),
                value == null
                        ? Figure.unknown()
                        : new Figure(value, Qualifier.valueOf(row.getString("qualifier")), row.getString("word")),
                row.getBoolean("corrected"),
                row.getObject("until", LocalDate.class));
    }

    List<Source> sources(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select unit, number, issued_on, figure_status from reports.report
                where status = 'ISSUED' and from_day = :from and to_day = :to order by issued_on, number
                """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Source(
                        UnitId.parse(row.getString("unit")),
                        row.getInt("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("figure_status")))
                .list();
    }

    /** Changes with every issue and every correction. */
    String stamp() {
        return jdbc.sql("""
                select (select count(*) from reports.report where status = 'ISSUED')
                    || '/' || (select count(*) from reports.correction) as stamp
                """).query((row, _) -> row.getString("stamp")).single();
    }
}
