package vn.tindan.procuracy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tindan.accounts.Account;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.procuracy.Cause;
import vn.tindan.procuracy.Sources;
import vn.tindan.procuracy.SupervisionPaper;
import vn.tindan.procuracy.WorkingSet;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;

/** What an inspector of the procuracy reads: nothing here changes anything. */
@Controller
class ProcuracyController {

    private static final int PAGE = 50;

    private final Sources sources;
    private final SupervisionPaper paper;
    private final Clock clock;

    ProcuracyController(Sources sources, SupervisionPaper paper, Clock clock) {
        this.sources = sources;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping("/office/procuracy")
    String show(
            @AuthenticationPrincipal Account officer,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu")
                    @Nullable LocalDate from,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu")
                    @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var last = last(to);
        var first = first(from, last);
        Sources.Supervision found;
        try {
            found = sources.of(officer.jurisdiction(), first, last);
        } catch (RuleViolation violation) {
            model.addAttribute("refused", violation.key());
            found = new Sources.Supervision(WorkingSet.of(List.of(), first, last), List.of());
        }
        int pages = Math.max(1, (found.sources().size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 0, pages - 1);
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("set", found.set());
        model.addAttribute("causes", Cause.values());
        model.addAttribute("total", found.sources().size());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "lines",
                found.sources().stream().skip((long) shown * PAGE).limit(PAGE).toList());
        return "procuracy/sources";
    }

    @Delicate
    @GetMapping("/office/procuracy.{extension}")
    ResponseEntity<byte[]> take(
            @AuthenticationPrincipal Account officer,
            @PathVariable String extension,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu")
                    @Nullable LocalDate from,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu")
                    @Nullable LocalDate to) {
        var format = Stream.of(DocumentFormat.PDF, DocumentFormat.DOCX, DocumentFormat.XLSX)
                .filter(each -> each.extension().equals(extension))
                .findFirst()
                .orElseThrow(NotFound::new);
        var last = last(to);
        var first = first(from, last);
        var saved = paper.of(officer, sources.of(officer.jurisdiction(), first, last), first, last, format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(saved.format().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.name().attachment())
                .body(saved.content());
    }

    private LocalDate last(@Nullable LocalDate to) {
        return to == null ? CountryTime.today(clock) : to;
    }

    /** The statistical year of the procuracy begins on 1 December (DOMAIN 1.10). */
    private static LocalDate first(@Nullable LocalDate from, LocalDate last) {
        if (from != null) {
            return from;
        }
        var december = LocalDate.of(last.getYear(), 12, 1);
        return last.isBefore(december) ? december.minusYears(1) : december;
    }
}
