package vn.tindan.desk.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tindan.accounts.Account;
import vn.tindan.desk.DeskDrafts;
import vn.tindan.tips.TipIntake;

/** Keeps what is being typed: by the page while one types, or by a button where there is no script. */
@Controller
class DeskDraftController {

    private final DeskDrafts drafts;
    private final DeskPage page;

    DeskDraftController(DeskDrafts drafts, DeskPage page) {
        this.drafts = drafts;
        this.page = page;
    }

    @PostMapping("/office/tips/new/draft")
    String keep(@AuthenticationPrincipal Account officer, @ModelAttribute("form") DeskForm form, BindingResult errors) {
        return switch (keep(officer, form, errors.getTarget() != null)) {
            case NO_CONTENT -> "redirect:/office/tips/new?draft=" + form.submission();
            case UNPROCESSABLE_CONTENT -> "desk/stopped";
            default -> "redirect:/office/tips/new"; // what no form of ours sends
        };
    }

    /** For the page's script: 204 when it is kept, 422 when it may not be. */
    @PostMapping(path = "/office/tips/new/draft", params = "quiet")
    ResponseEntity<Void> keepQuietly(
            @AuthenticationPrincipal Account officer, @ModelAttribute("form") DeskForm form, BindingResult errors) {
        return ResponseEntity.status(keep(officer, form, errors.getTarget() != null))
                .build();
    }

    private HttpStatus keep(Account officer, DeskForm form, boolean bound) {
        var submission = bound ? form.submission() : null;
        if (submission == null || isTooLong(form)) {
            return HttpStatus.BAD_REQUEST;
        }
        if (Subject.FORBIDDEN.equals(form.category())) {
            drafts.erase(officer, submission);
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        if (form.hasWords()) {
            drafts.keep(officer, new DeskDrafts.Draft(submission, form.fields(), page.identity(form)));
        }
        return HttpStatus.NO_CONTENT;
    }

    private static boolean isTooLong(DeskForm form) {
        int length = form.fields().values().stream().mapToInt(String::length).sum();
        return length > TipIntake.LONGEST_STORY + 10 * TipIntake.LONGEST_ANSWER;
    }

    @PostMapping("/office/tips/new/draft/removal")
    String remove(@AuthenticationPrincipal Account officer, @RequestParam UUID submission) {
        drafts.erase(officer, submission);
        return "redirect:/office/tips/new?draft=" + DeskPage.FRESH;
    }
}
