package vn.tindan.tips.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.Value;
import vn.tindan.web.Refusal;

/** What officers do with a tip: each step is a noun under it. */
@Controller
@RequestMapping("/office/tips/{id}")
class TipTriageController {

    private final TipTriage triage;

    TipTriageController(TipTriage triage) {
        this.triage = triage;
    }

    @ModelAttribute
    TipTriage.Handle handle(
            @AuthenticationPrincipal Account officer, @PathVariable UUID id, @RequestParam int version) {
        return new TipTriage.Handle(officer.jurisdiction(), id, version);
    }

    @PostMapping("/reception")
    String receive(@ModelAttribute TipTriage.Handle handle, RedirectAttributes redirect) {
        triage.receive(handle);
        return saved(handle, redirect);
    }

    @PostMapping("/classification")
    String classify(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam LegalType type,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        triage.classify(handle, type, given(note));
        return saved(handle, redirect);
    }

    @PostMapping("/verification")
    String verify(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam(defaultValue = "") String finding,
            RedirectAttributes redirect) {
        triage.verify(handle, required(finding));
        return saved(handle, redirect);
    }

    @PostMapping("/value")
    String judge(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam Value value,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        triage.judge(handle, value, required(why));
        return saved(handle, redirect);
    }

    @PostMapping("/resolution")
    String resolve(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam Outcome outcome,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes redirect) {
        triage.resolve(handle, outcome, required(answer));
        return saved(handle, redirect);
    }

    @PostMapping("/closure")
    String close(@ModelAttribute TipTriage.Handle handle, RedirectAttributes redirect) {
        triage.close(handle);
        return saved(handle, redirect);
    }

    @PostMapping("/messages")
    String write(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        triage.write(handle, required(text));
        return saved(handle, redirect);
    }

    /** The tip may be out of reach afterwards, so the way back is the list. */
    @PostMapping("/routing")
    String route(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam UnitId unit,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        triage.route(handle, unit, required(why));
        redirect.addFlashAttribute("notice", "tips.notice.routed");
        return "redirect:/office/tips";
    }

    /** A rule that says no, said on the tip's own page. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/tips", violation, request);
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : required(text);
    }

    private static String required(String text) {
        if (text.isBlank() || text.length() > TipIntake.LONGEST_STORY) {
            throw new RuleViolation("tips.tip.text.missing");
        }
        return text.strip();
    }

    private static String saved(TipTriage.Handle handle, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "tips.notice.saved");
        return "redirect:/office/tips/" + handle.tip();
    }
}
