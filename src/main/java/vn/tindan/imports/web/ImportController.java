package vn.tindan.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.documents.SavedDocument;
import vn.tindan.imports.ImportDesk;
import vn.tindan.imports.Verdict;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** One file of figures: how far it is read, what each row would do, and what becomes of it. */
@Controller
@RequestMapping("/office/imports/{id:[0-9a-f-]{36}}")
class ImportController {

    private static final int LAST_PAGE = 2000;

    private final ImportDesk desk;

    ImportController(ImportDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletResponse answer) {
        var file = desk.find(officer, id);
        if (file.state().isRunning()) {
            answer.setHeader("Refresh", "2");
        }
        int number = Math.clamp(page, 0, LAST_PAGE);
        model.addAttribute("file", file);
        model.addAttribute("lines", desk.lines(officer, id, verdict, number));
        model.addAttribute("chosen", verdict);
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("number", number);
        int rows = verdict == null
                ? file.counts().values().stream().mapToInt(Integer::intValue).sum()
                : file.count(verdict);
        model.addAttribute("hasNext", rows > (number + 1) * ImportDesk.PAGE);
        return "imports/file";
    }

    @Delicate
    @GetMapping("/problems")
    ResponseEntity<byte[]> problems(@AuthenticationPrincipal Account officer, @PathVariable UUID id) {
        return answer(desk.problems(officer, id));
    }

    @PostMapping("/entry")
    String enter(@AuthenticationPrincipal Account officer, @PathVariable UUID id, RedirectAttributes redirect) {
        desk.enter(officer, id);
        return done(id, "imports.notice.entered", redirect);
    }

    @PostMapping("/withdrawal")
    String takeBack(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        desk.takeBack(officer, id, why);
        return done(id, "imports.notice.taken-back", redirect);
    }

    @PostMapping("/cancellation")
    String cancel(@AuthenticationPrincipal Account officer, @PathVariable UUID id, RedirectAttributes redirect) {
        desk.cancel(officer, id);
        return done(id, "imports.notice.cancelled", redirect);
    }

    /** A rule that says no, said on the file's own page. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/imports", violation, request);
    }

    private static String done(UUID id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/office/imports/" + id;
    }

    static ResponseEntity<byte[]> answer(SavedDocument saved) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(saved.format().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.name().attachment())
                .body(saved.content());
    }
}
