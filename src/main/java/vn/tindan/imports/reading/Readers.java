package vn.tindan.imports.reading;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Convention;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;

/** Makes the reader of one sheet. */
@Component
public class Readers {

    private final JdbcClient jdbc;
    private final Units units;
    private final IndicatorCatalogue catalogue;
    private final EnteredFigures rules;

    Readers(JdbcClient jdbc, Units units, IndicatorCatalogue catalogue, EnteredFigures rules) {
        this.jdbc = jdbc;
        this.units = units;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /**
     * For the figures of a unit and all that is or was below it.
     *
     * @param year which year "năm 2024" means
     */
    public RowReader reader(Columns columns, Convention year, UnitId reach) {
        var all = jdbc.sql("select id from geography.place")
                .query((row, _) -> UnitId.parse(row.getString(1)))
                .list();
        return new RowReader(columns, year, new UnitNames(units, all, reach), new IndicatorNames(catalogue), rules);
    }
}
