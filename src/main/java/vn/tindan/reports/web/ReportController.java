package vn.tindan.reports.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.documents.Documents;
import vn.tindan.figures.Convention;
import vn.tindan.geography.UnitId;
import vn.tindan.reports.Reports;
import vn.tindan.reports.exports.Exports;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Option;

/** The annual summaries: the list, a new one, one on the screen, and as a file. */
@Controller
class ReportController {

    private static final List<Convention> CONVENTIONS =
            List.of(Convention.CALENDAR, Convention.ADMINISTRATIVE, Convention.STATISTICAL, Convention.FREE);

    private final Reports reports;
    private final Documents documents;
    private final ReportPages pages;
    private final Exports exports;
    private final MessageSource messages;
    private final Clock clock;

    ReportController(
            Reports reports,
            Documents documents,
            ReportPages pages,
            Exports exports,
            MessageSource messages,
            Clock clock) {
        this.reports = reports;
        this.documents = documents;
        this.pages = pages;
        this.exports = exports;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/office/reports")
    String list(@AuthenticationPrincipal Account reader, Model model) {
        int year = CountryTime.today(clock).getYear();
        model.addAttribute("form", new ReportForm(reader.unit().toString(), year, Convention.CALENDAR, null, null));
        return page(reader, model);
    }

    private String page(Account reader, Model model) {
        model.addAttribute("reports", reports.list(reader.jurisdiction()));
        model.addAttribute("mayDraft", reader.is(Role.SECRETARY) || reader.is(Role.SIGNER));
        model.addAttribute("conventions", CONVENTIONS);
        model.addAttribute(
                "units",
                reports.choices(reader.jurisdiction()).stream()
                        .map(unit -> new Option(unit.id().toString(), unit.datedName()))
                        .toList());
        return "reports/list";
    }

    @PostMapping("/office/reports")
    String draft(
            @AuthenticationPrincipal Account author,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            Model model) {
        var period = form.period(errors, CountryTime.today(clock));
        if (errors.hasErrors() || form.unit() == null || period == null) {
            return page(author, model);
        }
        try {
            return "redirect:/office/reports/" + reports.draft(author, UnitId.parse(form.unit()), period);
        } catch (RuleViolation refused) {
            errors.rejectValue("unit", refused.key(), refused.arguments(), null);
            return page(author, model);
        }
    }

    @GetMapping("/office/reports/{id:[0-9a-f-]{36}}")
    String report(@AuthenticationPrincipal Account reader, @PathVariable UUID id, Model model) {
        pages.fill(reader, id, Typed.NOTHING, model);
        return "reports/report";
    }

    @Delicate
    @GetMapping("/office/reports/{id:[0-9a-f-]{36}}.{extension:[a-z]{3,4}}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Account reader, @PathVariable UUID id, @PathVariable String extension) {
        var format = ReportFiles.format(documents, extension);
        reports.state(reader.jurisdiction(), id);
        return ExportController.answer(exports.ask(reader, () -> reports.file(reader, id, format)));
    }

    @Delicate
    @GetMapping("/office/reports/{id:[0-9a-f-]{36}}/sdmx.csv")
    ResponseEntity<byte[]> sdmx(@AuthenticationPrincipal Account reader, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SdmxCsv.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("figures.sdmx.csv")
                                .build()
                                .toString())
                .body(SdmxCsv.write(reports.figures(reader.jurisdiction(), id)));
    }

    @ExceptionHandler(Exports.Refused.class)
    ResponseEntity<String> refuse(Exports.Refused refused, Locale locale) {
        return ExportController.refuse(refused, messages, locale);
    }
}
