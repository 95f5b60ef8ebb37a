package vn.tindan.papers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.SavedDocument;
import vn.tindan.papers.PaperKind;
import vn.tindan.papers.Papers;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;

/** The papers of one tip: read as drafts, given numbers, taken away as files. */
@Controller
@RequestMapping("/office/tips/{id}/papers")
class PapersController {

    private final Papers papers;
    private final Clock clock;

    PapersController(Papers papers, Clock clock) {
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        var desk = papers.desk(officer, id);
        model.addAttribute("desk", desk);
        model.addAttribute("today", CountryTime.today(clock));
        model.addAttribute(
                "mayEnter",
                desk.mayEnter()
                        && (officer.is(Role.DUTY_OFFICER)
                                || officer.is(Role.CHIEF)
                                || officer.is(Role.PROVINCIAL_HANDLER)));
        return "papers/tip";
    }

    @PostMapping
    String enter(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam PaperKind kind,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu")
                    @Nullable LocalDate day,
            RedirectAttributes redirect) {
        try {
            papers.enter(officer, id, kind, day == null ? CountryTime.today(clock) : day);
            redirect.addFlashAttribute("notice", "papers.notice.entered");
        } catch (RuleViolation violation) {
            redirect.addFlashAttribute("refused", violation.key());
        }
        return "redirect:/office/tips/" + id + "/papers";
    }

    @Delicate
    @GetMapping("/{kind}.{extension}")
    ResponseEntity<byte[]> draft(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String extension) {
        var form = PaperKind.of(kind).orElseThrow(NotFound::new);
        return answer(papers.draft(officer, id, form, format(extension)));
    }

    @Delicate
    @GetMapping("/numbered/{paper}.{extension}")
    ResponseEntity<byte[]> take(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @PathVariable String extension) {
        return answer(papers.take(officer, id, paper, format(extension)));
    }

    static DocumentFormat format(String extension) {
        return Stream.of(DocumentFormat.PDF, DocumentFormat.DOCX)
                .filter(each -> each.extension().equals(extension))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static ResponseEntity<byte[]> answer(SavedDocument saved) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(saved.format().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.name().attachment())
                .body(saved.content());
    }
}
