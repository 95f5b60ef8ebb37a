package vn.tindan.reports.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.maps.DrawnMap;
import vn.tindan.reports.publication.Publications.Publication;
import vn.tindan.shared.NotFound;

/** What everybody may read of issued reports: for the country, a region or a province, and as rows for other programs. */
@Service
@Transactional(readOnly = true)
public class PublicStatistics {

    static final String WITHHELD = "*";

    private final PublishedFigures published;
    private final Publications publications;
    private final IndicatorCatalogue catalogue;
    private final PublishedMaps maps;

    PublicStatistics(
            PublishedFigures published, Publications publications, IndicatorCatalogue catalogue, PublishedMaps maps) {
        this.published = published;
        this.publications = publications;
        this.catalogue = catalogue;
        this.maps = maps;
    }

    /** A period to choose, named and with its days. */
    public record Choice(LocalDate from, LocalDate to, String label) {}

    /** A figure as everybody reads it; "*" where it is withheld. */
    public record Line(
            String code, String name, String unit, String now, String before, String change, boolean isCorrected) {}

    /** The same figure of each area it adds up from. */
    public record Part(
            String area,
            String name,
            String value,
            @Nullable BigDecimal number) {}

    /** The report that a unit's figures were taken from. */
    public record Source(String unit, int number, LocalDate issuedOn, String status) {}

    /** What the page shows. */
    public record Page(
            Choice period,
            String area,
            String areaName,
            Map<String, String> areas,
            List<Line> lines,
            List<Part> parts,
            @Nullable DrawnMap map,
            List<Source> sources,
            boolean hasWithheld) {}

    /** One published cell, for other programs. */
    public record Cell(
            String area,
            String areaName,
            Indicator indicator,
            LocalDate from,
            LocalDate to,
            @Nullable Figure figure,
            boolean isWithheld,
            boolean isCorrected) {}

    public List<Choice> periods() {
        return published.periods().stream()
                .map(days -> new Choice(days.from(), days.to(), PeriodText.label(Period.of(days.from(), days.to()))))
                .toList();
    }

    /** The latest period and the widest area unless others are asked for. */
    public Page page(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String area, String indicator) {
        var choice = periods().stream()
                .filter(each ->
                        from == null || each.from().equals(from) && each.to().equals(to))
                .findFirst()
                .orElseThrow(NotFound::new);
        var publication = publications.of(choice.from(), choice.to());
        String key = area == null
                        || area.isBlank()
                        || from == null && !publication.areas().containsKey(area)
                ? publication.areas().keySet().stream().findFirst().orElseThrow(NotFound::new)
                : area;
        if (!publication.areas().containsKey(key)) {
            throw new NotFound();
        }
        var lines = lines(publication, key);
        var drawn = catalogue.get(indicator);
        var parts = parts(publication, key, drawn);
        return new Page(
                choice,
                key,
                publication.areas().getOrDefault(key, key),
                publication.areas(),
                lines,
                parts,
                maps.of(parts),
                sources(publication, choice),
                lines.stream().anyMatch(line -> (line.now() + line.before()).contains(WITHHELD)));
    }

    private List<Line> lines(Publication publication, String area) {
        var lines = new ArrayList<Line>();
        for (var indicator : catalogue.all()) {
            if (publication.now().figure(indicator, area).isKnown()) {
                lines.add(line(publication, indicator, area));
            }
        }
        return lines;
    }

    private Line line(Publication publication, Indicator indicator, String area) {
        var now = publication.now().shown(indicator, area);
        var before = publication.before().shown(indicator, area);
        boolean isBeforeKnown = publication.before().figure(indicator, area).isKnown();
        return new Line(
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                now == null ? WITHHELD : indicator.write(now),
                before == null ? isBeforeKnown ? WITHHELD : "…" : indicator.write(before),
                now == null || before == null
                        ? "…"
                        : indicator.compare(now, before).percentCell(),
                publication.isCorrected(indicator.code(), area));
    }

    private List<Part> parts(Publication publication, String area, Indicator indicator) {
        return publication.parts().getOrDefault(area, List.of()).stream()
                .map(part -> new Part(
                        part,
                        publication.areas().getOrDefault(part, part),
                        value(publication, indicator, part),
                        number(publication.now().shown(indicator, part))))
                .toList();
    }

    private static @Nullable BigDecimal number(@Nullable Figure shown) {
        return shown == null ? null : shown.value();
    }

    private static String value(Publication publication, Indicator indicator, String area) {
        var shown = publication.now().shown(indicator, area);
        if (shown != null) {
            return indicator.write(shown);
        }
        return publication.now().figure(indicator, area).isKnown() ? WITHHELD : "…";
    }

    private List<Source> sources(Publication publication, Choice period) {
        return published.sources(period.from(), period.to()).stream()
                .map(source -> new Source(
                        publication
                                .areas()
                                .getOrDefault(
                                        source.unit().toString(), source.unit().toString()),
                        source.number(),
                        source.issuedOn(),
                        source.status()))
                .toList();
    }

    /** Every published cell of every period. */
    public List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (var days : published.periods()) {
            var publication = publications.of(days.from(), days.to());
            publication
                    .areas()
                    .forEach((area, name) -> catalogue.all().stream()
                            .filter(indicator ->
                                    publication.now().figure(indicator, area).isKnown())
                            .forEach(indicator -> cells.add(new Cell(
                                    area,
                                    name,
                                    indicator,
                                    days.from(),
                                    days.to(),
                                    publication.now().shown(indicator, area),
                                    publication.now().isHidden(indicator, area),
                                    publication.isCorrected(indicator.code(), area)))));
        }
        return cells;
    }
}
