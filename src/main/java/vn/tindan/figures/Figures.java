package vn.tindan.figures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.figures.ledger.Sums;
import vn.tindan.figures.source.FigureSources;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.DateRange;

/** Reads what a report prints: each figure of the catalogue for a unit and a period, beside the same period before. */
@Service
public class Figures {

    private final IndicatorCatalogue catalogue;
    private final FigureSources sources;
    private final Sums sums;
    private final Clock clock;

    Figures(IndicatorCatalogue catalogue, FigureSources sources, Sums sums, Clock clock) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.sums = sums;
        this.clock = clock;
    }

    /** A period that is not over is counted until today, and compared with the same days of the year before. */
    @Transactional(readOnly = true)
    public FigureSet read(UnitId unit, Period period) {
        LocalDate today = CountryTime.today(clock);
        boolean over = !today.isBefore(period.to());
        Map<String, FigureCell> now = sources.cells(unit, period, today);
        Map<String, FigureCell> before =
                sources.cells(unit, period.previous(), over ? period.previous().to() : today.minusYears(1));
        return new FigureSet(
                unit,
                period,
                over ? period.to() : today,
                catalogue.all().stream()
                        .map(indicator ->
                                new FigureRow(indicator, cell(now, indicator.code()), cell(before, indicator.code())))
                        .toList());
    }

    /** What each of several areas had its part in on these days, by live indicator: the rows behind a total. */
    @Transactional(readOnly = true)
    public Map<UnitId, Map<String, BigDecimal>> parts(Collection<UnitId> areas, DateRange days) {
        return sums.flows(areas, days);
    }

    private static FigureCell cell(Map<String, FigureCell> cells, String code) {
        FigureCell cell = cells.get(code);
        if (cell == null) {
            throw new IllegalStateException("no cell for " + code);
        }
        return cell;
    }
}
