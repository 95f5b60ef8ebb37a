package vn.tindan.imports;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.UndatedFigures;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;

/** Figures without a period, as an officer may read them: of the own unit and all below, whichever map they are on. */
@Service
@Transactional(readOnly = true)
public class UndatedList {

    private final UndatedFigures undated;
    private final IndicatorCatalogue catalogue;
    private final Units units;

    UndatedList(UndatedFigures undated, IndicatorCatalogue catalogue, Units units) {
        this.undated = undated;
        this.catalogue = catalogue;
        this.units = units;
    }

    /** One of them in words. */
    public record Line(String place, String indicator, String figure, String measure, String period, String source) {}

    public List<Line> of(Account officer, int page) {
        return undated.of(reached(officer), page, ImportDesk.PAGE).stream()
                .map(found -> {
                    var indicator = catalogue.get(found.indicator());
                    return new Line(
                            found.place(),
                            indicator.name(),
                            indicator.write(found.figure()),
                            indicator.unit(),
                            found.period(),
                            found.source());
                })
                .toList();
    }

    private List<UnitId> reached(Account officer) {
        return undated.units().stream()
                .filter(unit -> units.contains(officer.unit(), unit))
                .toList();
    }
}
