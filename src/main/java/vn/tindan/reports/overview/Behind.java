package vn.tindan.reports.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.figures.FigureRows;
import vn.tindan.figures.Figures;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.shared.DateRange;
import vn.tindan.shared.NotFound;

/** The rows behind a live figure, for those who may read them. */
@Service
@Transactional(readOnly = true)
public class Behind {

    /** So many are shown; whoever needs more looks at a smaller place or a shorter time. */
    public static final int MOST = 200;

    private static final LocalDate EVER = LocalDate.of(1945, 1, 1);

    private final IndicatorCatalogue catalogue;
    private final Places places;
    private final Figures figures;
    private final List<FigureRows> offered;

    Behind(IndicatorCatalogue catalogue, Places places, Figures figures, List<FigureRows> offered) {
        this.catalogue = catalogue;
        this.places = places;
        this.figures = figures;
        this.offered = offered;
    }

    public boolean isOpen(Account reader, Indicator indicator) {
        return offered.stream().anyMatch(rows -> isOf(rows, indicator) && rows.isOpenTo(reader));
    }

    private static boolean isOf(FigureRows rows, Indicator indicator) {
        return indicator.source() == Indicator.Source.LIVE && rows.module().equals(indicator.module());
    }

    /** A stock is made of all that ever began, a flow of what happened on the days. */
    public List<FigureRows.Row> rows(Account reader, View view) {
        var indicator = catalogue.get(view.figure());
        var place = places.find(reader, view);
        var from = indicator.measure() == Indicator.Measure.STOCK ? EVER : view.from();
        var open = offered.stream()
                .filter(each -> isOf(each, indicator) && each.isOpenTo(reader))
                .toList();
        if (open.isEmpty()) {
            throw new NotFound();
        }
        var days = new DateRange(from, view.to());
        return figures.countedIn(place.areas().getFirst()).stream()
                .flatMap(area ->
                        open.stream().flatMap(rows -> rows.rows(reader, indicator.code(), area, days, MOST).stream()))
                .sorted(Comparator.comparing(FigureRows.Row::day).reversed())
                .limit(MOST)
                .toList();
    }

    public String name(Account reader, View view) {
        return places.find(reader, view).name();
    }
}
