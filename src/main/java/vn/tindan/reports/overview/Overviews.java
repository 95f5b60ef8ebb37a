package vn.tindan.reports.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.figures.Comparison.ChangeNote;
import vn.tindan.figures.FigureRow;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.Figures;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;

/** Puts an overview together: every number from its figure, in a handful of statements however many places lie below. */
@Service
@Transactional(readOnly = true)
public class Overviews {

    /** What a committee looks at first. */
    public static final List<String> FIRST = List.of(
            "tips_received",
            "tips_valuable",
            "valuable_tip_ratio",
            "cases_resolved_from_tips",
            "crimes_social_order",
            "crimes_social_order_solved",
            "detection_rate",
            "suspects_social_order",
            "models_total",
            "model_sites_total",
            "award_collective_total",
            "award_individual_total");

    private static final int PERIODS = 8;

    private final Places places;
    private final PlaceFigures placeFigures;
    private final Figures figures;
    private final IndicatorCatalogue catalogue;
    private final League league;

    Overviews(Places places, PlaceFigures placeFigures, Figures figures, IndicatorCatalogue catalogue, League league) {
        this.places = places;
        this.placeFigures = placeFigures;
        this.figures = figures;
        this.catalogue = catalogue;
        this.league = league;
    }

    public List<Place> choices(Account reader) {
        return places.choices(reader);
    }

    /** The name of the former unit that was asked for, where what is shown is the one that it belongs to today. */
    public @Nullable String former(View view, Overview shown) {
        return places.former(view, shown.place());
    }

    public Collection<Indicator> catalogue() {
        return catalogue.all();
    }

    public Overview read(Account reader, View view) {
        var place = places.find(reader, view);
        var drawn = catalogue.get(view.figure());
        var wanted = wanted(view, drawn);
        var rows = figures(reader, List.of(place), view, wanted).getFirst();
        var below = places.below(place, view);
        var refused = refused(reader, below, view.period());
        var sets = refused == null ? figures(reader, below, view, List.of(drawn)) : List.<FigureSet>of();
        var standings = refused == null ? league.rank(below, sets) : List.<Overview.Standing>of();
        var lines = rows.rows().stream()
                .filter(row -> view.figures().contains(row.indicator().code()))
                .map(Overview.Line::new)
                .toList();
        var drawnRow = rows.get(drawn.code());
        return new Overview(
                view,
                place,
                places.above(reader, place),
                PeriodText.label(view.period()),
                PeriodText.label(view.period().previous()),
                rows.isUnfinished() ? PeriodText.date(rows.until()) : null,
                lines,
                drawnRow,
                trend(reader, place, view.period(), drawn),
                standings,
                shorter(rows, sets),
                refused,
                league.map(drawn, standings),
                notes(lines, drawnRow, standings));
    }

    /** The day that the places below are counted to, where the reader sees less of them than of the place itself. */
    private static @Nullable String shorter(FigureSet place, List<FigureSet> below) {
        return below.stream()
                .map(FigureSet::until)
                .filter(until -> until.isBefore(place.until()))
                .findFirst()
                .map(PeriodText::date)
                .orElse(null);
    }

    private List<FigureSet> figures(Account reader, List<Place> of, View view, List<Indicator> wanted) {
        var sets = placeFigures.read(reader, of, view.period(), wanted);
        return view.isAcrossDefinitions()
                ? sets.stream().map(FigureSet::acrossDefinitions).toList()
                : sets;
    }

    /** Those of the table and the one drawn, in the order of the catalogue. */
    private List<Indicator> wanted(View view, Indicator drawn) {
        view.figures().forEach(catalogue::get);
        return catalogue.all().stream()
                .filter(indicator -> indicator.equals(drawn) || view.figures().contains(indicator.code()))
                .toList();
    }

    private @Nullable String refused(Account reader, List<Place> below, Period period) {
        boolean may = below.stream()
                .flatMap(place -> place.areas().stream())
                .limit(1)
                .allMatch(area -> figures.mayRead(reader, area, period));
        return may ? null : "figures.guard.days";
    }

    private TrendChart trend(Account reader, Place place, Period period, Indicator drawn) {
        var points = new ArrayList<TrendChart.Point>();
        for (var moment : placeFigures.trend(reader, place, period, drawn, PERIODS)) {
            var each = moment.period();
            points.add(new TrendChart.Point(
                    String.valueOf(each.to().getYear()),
                    PeriodText.label(each),
                    moment.cell().figure()));
        }
        return TrendChart.of(drawn, points);
    }

    /** In the order of the notes, which is that of their numbers. */
    private static SequencedSet<ChangeNote> notes(
            List<Overview.Line> lines, FigureRow drawn, List<Overview.Standing> standings) {
        var notes = EnumSet.noneOf(ChangeNote.class);
        Stream.of(
                        lines.stream().map(Overview.Line::notes),
                        Stream.of(drawn.comparison().notes()),
                        standings.stream()
                                .filter(standing -> !Overview.isSilent(standing))
                                .map(standing -> standing.line().notes()))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .forEach(notes::addAll);
        return new LinkedHashSet<>(notes);
    }
}
