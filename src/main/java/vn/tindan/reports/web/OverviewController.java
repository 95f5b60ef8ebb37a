package vn.tindan.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tindan.accounts.Account;
import vn.tindan.documents.Documents;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.UndatedFigures;
import vn.tindan.reports.exports.Exports;
import vn.tindan.reports.overview.Behind;
import vn.tindan.reports.overview.Boundaries;
import vn.tindan.reports.overview.OverviewDocument;
import vn.tindan.reports.overview.Overviews;
import vn.tindan.reports.overview.PeriodChoices;
import vn.tindan.reports.overview.View;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** Figures on the screen: everything that is looked at stands in the address. */
@Controller
class OverviewController {

    private static final int MOST_UNDATED = 50;

    private final Overviews overviews;
    private final Behind behind;
    private final OverviewDocument document;
    private final Documents documents;
    private final IndicatorCatalogue catalogue;
    private final UndatedFigures undated;
    private final Exports exports;
    private final MessageSource messages;
    private final Clock clock;

    OverviewController(
            Overviews overviews,
            Behind behind,
            OverviewDocument document,
            Documents documents,
            IndicatorCatalogue catalogue,
            UndatedFigures undated,
            Exports exports,
            MessageSource messages,
            Clock clock) {
        this.overviews = overviews;
        this.behind = behind;
        this.document = document;
        this.documents = documents;
        this.catalogue = catalogue;
        this.undated = undated;
        this.exports = exports;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the address says, all of it optional: without, it is the own unit, this year, and what is looked at first. */
    record Asked(
            @Nullable String unit,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,

            @Nullable String boundaries,
            @Nullable String figure,
            @Nullable List<String> figures,
            @Nullable Boolean across) {

        /** The same without its days. */
        Asked always() {
            return new Asked(unit, null, null, boundaries, figure, figures, across);
        }

        View view(Account reader, LocalDate today) {
            return new View(
                    unit == null || unit.isBlank() ? reader.unit().toString() : unit,
                    from == null ? today.withDayOfYear(1) : from,
                    to == null ? LocalDate.of(today.getYear(), 12, 31) : to,
                    "day".equals(boundaries) ? Boundaries.DAY : Boundaries.TODAY,
                    figure == null || figure.isBlank() ? Overviews.FIRST.getFirst() : figure,
                    figures == null || figures.isEmpty() ? Overviews.FIRST : figures,
                    Boolean.TRUE.equals(across));
        }
    }

    @GetMapping("/office/overview")
    String overview(@AuthenticationPrincipal Account reader, Asked asked, Model model, HttpServletResponse response) {
        var today = CountryTime.today(clock);
        var view = asked.view(reader, today);
        try {
            show(reader, view, model);
        } catch (RuleViolation refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problem", Refusal.of(refused));
            instead(reader, asked, today, model);
        }
        model.addAttribute("asked", view);
        model.addAttribute("periods", PeriodChoices.of(today));
        return "reports/overview";
    }

    /** This year of the same place, or of the own where that is what cannot be shown; what was asked for stays in the form. */
    private void instead(Account reader, Asked asked, LocalDate today, Model model) {
        try {
            show(reader, asked.always().view(reader, today), model);
        } catch (RuleViolation place) {
            show(reader, new Asked(null, null, null, null, null, null, null).view(reader, today), model);
        }
    }

    private void show(Account reader, View view, Model model) {
        var overview = overviews.read(reader, view);
        model.addAttribute("overview", overview);
        model.addAttribute("former", overviews.former(view, overview));
        model.addAttribute("undated", undated.within(overview.place().areas(), 0, MOST_UNDATED));
        model.addAttribute("view", view);
        model.addAttribute("before", PeriodChoices.before(view.period()));
        model.addAttribute("choices", overviews.choices(reader));
        model.addAttribute("indicators", catalogue.all());
        model.addAttribute("formats", documents.formats());
        model.addAttribute(
                "mayTrace",
                behind.isOpen(reader, overview.drawn().indicator())
                        && !view.place().startsWith("region-"));
    }

    @Delicate
    @GetMapping("/office/overview.{extension:[a-z]{3,4}}")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal Account reader, Asked asked, @PathVariable String extension) {
        var overview = overviews.read(reader, asked.view(reader, CountryTime.today(clock)));
        var format = ReportFiles.format(documents, extension);
        return ExportController.answer(exports.ask(reader, () -> documents.save(document.of(overview), format)));
    }

    @GetMapping("/office/overview/rows")
    String rows(@AuthenticationPrincipal Account reader, Asked asked, Model model) {
        var view = asked.view(reader, CountryTime.today(clock));
        model.addAttribute("view", view);
        model.addAttribute("indicator", catalogue.get(view.figure()));
        model.addAttribute("place", behind.name(reader, view));
        model.addAttribute("rows", behind.rows(reader, view));
        model.addAttribute("most", Behind.MOST);
        return "reports/rows";
    }

    @ExceptionHandler(Exports.Refused.class)
    ResponseEntity<String> refuse(Exports.Refused refused, Locale locale) {
        return ExportController.refuse(refused, messages, locale);
    }
}
