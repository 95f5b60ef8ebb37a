package vn.tindan.returns.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.returns.filing.Filings;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** What the level above does with a return that was handed in. */
@Controller
@RequestMapping("/office/returns/{id}")
class FilingStepController {

    private final Filings filings;

    FilingStepController(Filings filings) {
        this.filings = filings;
    }

    @ModelAttribute
    Filings.Handle handle(@AuthenticationPrincipal Account officer, @PathVariable UUID id, @RequestParam int version) {
        return new Filings.Handle(officer, id, version);
    }

    @PostMapping("/acceptance")
    String accept(@ModelAttribute Filings.Handle handle, RedirectAttributes redirect) {
        filings.accept(handle);
        return saved(handle, "returns.notice.accepted", redirect);
    }

    @PostMapping("/return")
    String sendBack(
            @ModelAttribute Filings.Handle handle,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes redirect) {
        filings.sendBack(handle, remark);
        return saved(handle, "returns.notice.sent-back", redirect);
    }

    @PostMapping("/lock")
    String lock(@ModelAttribute Filings.Handle handle, RedirectAttributes redirect) {
        filings.lock(handle);
        return saved(handle, "returns.notice.locked", redirect);
    }

    @PostMapping("/unlock")
    String unlock(
            @ModelAttribute Filings.Handle handle,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes redirect) {
        filings.unlock(handle, remark);
        return saved(handle, "returns.notice.unlocked", redirect);
    }

    /** A rule that says no, said on the return's own page. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/returns", violation, request);
    }

    private static String saved(Filings.Handle handle, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/office/returns/" + handle.filing();
    }
}
