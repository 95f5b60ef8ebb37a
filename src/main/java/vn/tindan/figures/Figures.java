package vn.tindan.figures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.figures.ledger.Sums;
import vn.tindan.figures.source.FigureSources;
import vn.tindan.figures.source.FormerCommunes;
import vn.tindan.figures.source.SmallCells;
import vn.tindan.figures.source.Span;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.DateRange;

/** Reads what a report prints: each figure of the catalogue for a unit and a period, beside the same period before. */
@Service
public class Figures {

    private final IndicatorCatalogue catalogue;
    private final FigureSources sources;
    private final Sums sums;
    private final Units units;
    private final SmallCells smallCells;
    private final FormerCommunes former;
    private final Clock clock;

    Figures(
            IndicatorCatalogue catalogue,
            FigureSources sources,
            Sums sums,
            Units units,
            SmallCells smallCells,
            FormerCommunes former,
            Clock clock) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.sums = sums;
        this.units = units;
        this.smallCells = smallCells;
        this.former = former;
        this.clock = clock;
    }

    /** Every figure of the catalogue. A period that is not over is counted until today, and compared with the same days. */
    @Transactional(readOnly = true)
    public FigureSet read(UnitId unit, Period period) {
        var sets = read(List.of(unit), period, catalogue.all());
        return Objects.requireNonNull(sets.get(unit));
    }

    /** Some figures of several areas, each area by itself, in as many statements as for one. */
    @Transactional(readOnly = true)
    public Map<UnitId, FigureSet> read(Collection<UnitId> areas, Period period, Collection<Indicator> wanted) {
        return read(areas, period, wanted, CountryTime.today(clock), sources::cells);
    }

    /** The same as somebody may see it: without small counts of communes for who may not read their tips and cases. */
    @Transactional(readOnly = true)
    public Map<UnitId, FigureSet> read(
            Account reader, Collection<UnitId> areas, Period period, Collection<Indicator> wanted) {
        var today = CountryTime.today(clock);
        return areas.stream().anyMatch(area -> smallCells.isGuarded(reader, area))
                ? read(areas, period, wanted, SmallCells.lastWhole(today), sources::guarded)
                : read(areas, period, wanted, today, sources::cells);
    }

    /** Whether somebody may read a unit's figures for just these days. */
    public boolean mayRead(Account reader, UnitId area, Period period) {
        return !smallCells.isGuarded(reader, area) || SmallCells.isOfHalfMonths(period);
    }

    private interface Reading {
        List<Map<UnitId, Map<String, FigureCell>>> cells(
                Collection<UnitId> areas, List<Span> spans, Collection<Indicator> wanted);
    }

    private Map<UnitId, FigureSet> read(
            Collection<UnitId> areas, Period period, Collection<Indicator> wanted, LocalDate today, Reading reading) {
        boolean over = !today.isBefore(period.to());
        var previous = period.previous();
        var read = reading.cells(
                areas,
                List.of(new Span(period, today), new Span(previous, over ? previous.to() : period.dayBefore(today))),
                wanted);
        var now = read.getFirst();
        var before = read.getLast();
        var sets = new HashMap<UnitId, FigureSet>();
        for (UnitId area : areas) {
            var territory = territory(area, previous);
            var rows = wanted.stream()
                    .map(indicator -> new FigureRow(
                            indicator,
                            cell(now, area, indicator.code()),
                            cell(before, area, indicator.code()),
                            territory))
                    .toList();
            sets.put(area, new FigureSet(area, period, over ? period.to() : today, rows));
        }
        return sets;
    }

    /** One figure of each area over the same days of this and the years before, the earliest first. */
    @Transactional(readOnly = true)
    public List<Moment> trend(
            Account reader, Collection<UnitId> areas, Period period, Collection<Indicator> wanted, int periods) {
        boolean isGuarded = areas.stream().anyMatch(area -> smallCells.isGuarded(reader, area));
        var day = CountryTime.today(clock);
        var today = isGuarded ? SmallCells.lastWhole(day) : day;
        var spans = new ArrayList<Span>();
        var each = period;
        var until = today;
        for (int back = 0; back < periods; back++) {
            spans.addFirst(new Span(each, until));
            var before = each.previous();
            until = today.isBefore(period.to()) ? each.dayBefore(until) : before.to();
            each = before;
        }
        var cells = isGuarded ? sources.guarded(areas, spans, wanted) : sources.cells(areas, spans, wanted);
        var moments = new ArrayList<Moment>();
        for (int at = 0; at < spans.size(); at++) {
            moments.add(new Moment(spans.get(at).period(), cells.get(at)));
        }
        return moments;
    }

    /** One point of a trend. */
    public record Moment(Period period, Map<UnitId, Map<String, FigureCell>> cells) {}

    /** Whether the area was another one in the earlier period: what is now one was several, or cut otherwise. */
    private FigureRow.Territory territory(UnitId area, Period previous) {
        if (area.isNation() || !units.get(area).validFrom().isAfter(previous.from())) {
            return FigureRow.Territory.SAME;
        }
        if (former.isPartlyIn(area)) {
            return FigureRow.Territory.PARTLY;
        }
        var made = units.predecessors(area);
        return made.size() != 1 || units.successors(made.getFirst().id()).size() != 1
                ? FigureRow.Territory.RESTATED
                : FigureRow.Territory.SAME;
    }

    /** The areas whose rows are behind a figure: its own, and for a commune those that went into it whole. */
    public List<UnitId> countedIn(UnitId area) {
        return former.withWhole(area);
    }

    /** What each of several areas had its part in on these days, by live indicator: the rows behind a total. */
    @Transactional(readOnly = true)
    public Map<UnitId, Map<String, BigDecimal>> parts(Collection<UnitId> areas, DateRange days) {
        return sums.flows(areas, days);
    }

    private static FigureCell cell(Map<UnitId, Map<String, FigureCell>> cells, UnitId area, String code) {
        return Objects.requireNonNull(Objects.requireNonNull(cells.get(area)).get(code), code);
    }
}
