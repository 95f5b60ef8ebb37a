package vn.tindan.figures;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitId;

/** Figures whose papers name no period ("thời gian qua"): shown in their words with their source, in no total. */
@Component
@Transactional(readOnly = true)
public class UndatedFigures {

    private final JdbcClient jdbc;

    UndatedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them; the period in the words of the paper. */
    public record Undated(UnitId unit, String place, String period, String indicator, Figure figure, String source) {}

    /** The units that have any. */
    public List<UnitId> units() {
        return jdbc.sql("select distinct unit from figures.undated_figure")
                .query((row, _) -> UnitId.parse(row.getString(1)))
                .list();
    }

    /** Of some units, in the order of the alphabet; pages begin at 0. */
    public List<Undated> of(Collection<UnitId> units, int page, int size) {
        return jdbc.sql("""
                select u.unit, p.full_name, u.period, u.indicator, u.value, u.qualifier, u.word, u.source
                from figures.undated_figure u join geography.place p on p.id = u.unit
                where u.unit = any (:units)
                order by p.name collate "vi-VN-x-icu", u.unit, u.id limit :size offset :skipped
                """)
                .param("units", units.stream().map(UnitId::toString).toArray(String[]::new))
                .param("size", size)
                .param("skipped", page * size)
                .query((row, _) -> new Undated(
                        UnitId.parse(row.getString("unit")),
                        row.getString("full_name"),
                        row.getString("period"),
                        row.getString("indicator"),
                        new Figure(
                                row.getBigDecimal("value"),
                                Qualifier.valueOf(row.getString("qualifier")),
                                row.getString("word")),
                        row.getString("source")))
                .list();
    }
}
