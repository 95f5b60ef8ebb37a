package vn.tindan.figures;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitId;

/** Reads what a report prints: each figure of the catalogue for a unit and a period, beside the same period before. */
@Service
public class Figures {

    private final IndicatorCatalogue catalogue;
    private final FigureSources sources;

    Figures(IndicatorCatalogue catalogue, FigureSources sources) {
        this.catalogue = catalogue;
        this.sources = sources;
    }

    @Transactional(readOnly = true)
    public FigureSet read(UnitId unit, Period period) {
        Map<String, FigureCell> now = sources.cells(unit, period);
        Map<String, FigureCell> before = sources.cells(unit, period.previous());
        return new FigureSet(
                unit,
                period,
                catalogue.all().stream()
                        .map(indicator ->
                                new FigureRow(indicator, cell(now, indicator.code()), cell(before, indicator.code())))
                        .toList());
    }

    private static FigureCell cell(Map<String, FigureCell> cells, String code) {
        FigureCell cell = cells.get(code);
        if (cell == null) {
            throw new IllegalStateException("no cell for " + code);
        }
        return cell;
    }
}
