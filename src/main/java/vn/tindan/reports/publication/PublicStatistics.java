package vn.tindan.reports.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.figures.Coverage;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.geography.maps.DrawnMap;
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

    /**
     * A figure as everybody reads it; "*" where it is withheld.
     *
     * @param recorded its Vietnamese name, where the page is in another language
     * @param isOfFew whether the change is in percent of fewer than twenty
     * @param isRedefined whether the two periods were counted by different definitions
     */
    public record Line(
            String code,
            String name,
            @Nullable String recorded,
            String unit,
            String now,
            String before,
            String change,
            boolean isCorrected,
            boolean isOfFew,
            boolean isRedefined) {}

    /** The same figure of each area it adds up from. */
    public record Part(
            String area,
            String name,
            String value,
            @Nullable BigDecimal number) {}

    /** The report that a unit's figures were taken from. */
    public record Source(String unit, int number, LocalDate issuedOn, String status) {}

    /**
     * What the page shows.
     *
     * @param language that of names and figures
     * @param languageOfPeriods that of the periods
     * @param coverage of how many provinces a total of the country is; none where it is of all
     */
    public record Page(
            String language,
            String languageOfPeriods,
            Choice period,
            String area,
            String areaName,
            @Nullable Coverage coverage,
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
            boolean isCorrected,
            @Nullable Coverage coverage) {}

    public List<Choice> periods(Locale locale) {
        var words = PublicWords.in(locale);
        return published.periods().stream()
                .map(days -> new Choice(days.from(), days.to(), words.period(Period.of(days.from(), days.to()))))
                .toList();
    }

    /** The latest period and the widest area unless others are asked for. */
    public Page page(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String area, String indicator, Locale locale) {
        var choice = periods(locale).stream()
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
        var words = PublicWords.in(locale);
        var told = new PublicLines(catalogue, publication, words);
        var lines = told.lines(key);
        var parts = told.parts(key, catalogue.find(indicator).orElseThrow(NotFound::new));
        return new Page(
                words.language(),
                words.languageOfPeriods(),
                choice,
                key,
                publication.areas().getOrDefault(key, key),
                publication.coverage(key),
                publication.areas(),
                lines,
                parts,
                maps.of(parts),
                sources(publication, choice),
                lines.stream().anyMatch(line -> (line.now() + line.before()).contains(WITHHELD)));
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
                                    publication.isCorrected(indicator.code(), area),
                                    publication.coverage(area)))));
        }
        return cells;
    }
}
