package vn.tindan.returns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.returns.workbook.ReturnUploads;
import vn.tindan.returns.workbook.UploadOutcome;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** A filled-in workbook that waits to be taken in: what it would change, and what is wrong where. */
@Controller
@RequestMapping("/office/returns/uploads/{id}")
class ReturnUploadController {

    /** Lines of a table on the page; the rest is in the workbook itself. */
    private static final int MOST_SHOWN = 200;

    private final ReturnUploads uploads;

    ReturnUploadController(ReturnUploads uploads) {
        this.uploads = uploads;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes redirect) {
        var done = uploads.outcome(officer, id);
        if (done.isPresent()) {
            return after(done.get(), redirect);
        }
        var preview = uploads.preview(officer, id);
        if (preview.isStale()) {
            answer.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        model.addAttribute("preview", preview);
        model.addAttribute(
                "changes", preview.changes().stream().limit(MOST_SHOWN).toList());
        model.addAttribute(
                "problems", preview.problems().stream().limit(MOST_SHOWN).toList());
        return "returns/upload";
    }

    @Delicate
    @GetMapping("/problems")
    ResponseEntity<byte[]> problems(@AuthenticationPrincipal Account officer, @PathVariable UUID id) {
        return ReturnWorkbookController.answer(uploads.problems(officer, id));
    }

    @PostMapping("/entry")
    String enter(@AuthenticationPrincipal Account officer, @PathVariable UUID id, RedirectAttributes redirect) {
        return after(uploads.enter(officer, id), redirect);
    }

    @PostMapping("/discard")
    String discard(@AuthenticationPrincipal Account officer, @PathVariable UUID id, RedirectAttributes redirect) {
        return after(uploads.discard(officer, id), redirect);
    }

    /** To what it was written into, with what was done just now or had been done before. */
    private static String after(UploadOutcome outcome, RedirectAttributes redirect) {
        var notice = outcome.kind() == UploadOutcome.Kind.ENTERED ? "entered" : "discarded";
        redirect.addFlashAttribute("notice", "returns.notice." + (outcome.already() ? "already-" : "") + notice);
        return outcome.filing() == null
                ? "redirect:/office/returns/rounds/" + outcome.round()
                : "redirect:/office/returns/" + outcome.filing();
    }

    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/returns/uploads", violation, request);
    }
}
