package vn.tindan.figures;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;

/** Figures whose papers name no period ("thời gian qua"): shown in their words with their source, in no total. */
@Component
@Transactional(readOnly = true)
public class UndatedFigures {

    private final JdbcClient jdbc;
    private final Units units;
    private final IndicatorCatalogue catalogue;

    UndatedFigures(JdbcClient jdbc, Units units, IndicatorCatalogue catalogue) {
        this.jdbc = jdbc;
        this.units = units;
        this.catalogue = catalogue;
    }

    /** One of them; the period in the words of the paper. */
    public record Undated(UnitId unit, String place, String period, Indicator indicator, Figure figure, String source) {

        /** "gần 200.000". */
        public String text() {
            return indicator.write(figure);
        }
    }

    /** Of some areas and all that lies or lay in them; pages begin at 0. */
    public List<Undated> within(Collection<UnitId> areas, int page, int size) {
        var having = jdbc
                .sql("select distinct unit from figures.undated_figure")
                .query((row, _) -> UnitId.parse(row.getString(1)))
                .list()
                .stream()
                .filter(unit -> areas.stream().anyMatch(area -> units.contains(area, unit)))
                .toList();
        return having.isEmpty() ? List.of() : of(having, page, size);
    }

    /** All of just these units. */
    public List<Undated> find(Collection<UnitId> asked) {
        return of(asked, 0, Integer.MAX_VALUE);
    }

    private List<Undated> of(Collection<UnitId> having, int page, int size) {
        return jdbc.sql("""
                select u.unit, p.full_name, u.period, u.indicator, u.value, u.qualifier, u.word, u.source
                from figures.undated_figure u join geography.place p on p.id = u.unit
                where u.unit = any (:units)
                order by p.name collate "vi-VN-x-icu", u.unit, u.id limit :size offset :skipped
                """)
                .param("units", having.stream().map(UnitId::toString).toArray(String[]::new))
                .param("size", size)
                .param("skipped", page * size)
                .query((row, _) -> new Undated(
                        UnitId.parse(row.getString("unit")),
                        row.getString("full_name"),
                        row.getString("period"),
                        catalogue.get(row.getString("indicator")),
                        new Figure(
                                row.getBigDecimal("value"),
                                Qualifier.valueOf(row.getString("qualifier")),
                                row.getString("word")),
                        row.getString("source")))
                .list();
    }
}
