package vn.tindan.tips.web.office;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipDecisions;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTransfer;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;

/** What officers do with a tip up to the end of its check: each step is a noun under it. */
@Controller
@RequestMapping("/office/tips/{id}")
class TipTriageController extends TipStepPages {

    /** What the choice of a legal type says for matters that do not belong here at all. */
    static final String NOT_HERE = "NOT_HERE";

    private final TipTriage triage;
    private final TipTransfer transfer;
    private final TipDecisions decisions;

    TipTriageController(TipReading reading, TipTriage triage, TipTransfer transfer, TipDecisions decisions) {
        super(reading);
        this.triage = triage;
        this.transfer = transfer;
        this.decisions = decisions;
    }

    @PostMapping("/reception")
    String receive(@ModelAttribute TipTriage.Handle handle, RedirectAttributes redirect) {
        triage.receive(handle);
        return saved(handle, redirect);
    }

    /** Matters of national security and state secrets stop here, and nothing typed about them is kept (DOMAIN 5.3). */
    @PostMapping("/classification")
    String classify(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam String type,
            StepForm form,
            RedirectAttributes redirect) {
        if (type.equals(NOT_HERE)) {
            redirect.addFlashAttribute("stopped", true);
            return "redirect:/office/tips/" + handle.tip();
        }
        triage.classify(handle, LegalType.valueOf(type), form.why());
        return saved(handle, redirect);
    }

    @PostMapping("/check")
    String check(@ModelAttribute TipTriage.Handle handle, StepForm form, RedirectAttributes redirect) {
        triage.check(handle, form.why());
        return saved(handle, redirect);
    }

    @PostMapping("/verification")
    String verify(@ModelAttribute TipTriage.Handle handle, StepForm form, RedirectAttributes redirect) {
        triage.verify(handle, form.required());
        return saved(handle, redirect);
    }

    @PostMapping("/setting-aside")
    String setAside(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam Outcome outcome,
            StepForm form,
            RedirectAttributes redirect) {
        triage.setAside(handle, outcome, form.required(), form.answerOrNull());
        return saved(handle, redirect);
    }

    @PostMapping("/undoing")
    String undo(@ModelAttribute TipTriage.Handle handle, StepForm form, RedirectAttributes redirect) {
        triage.undo(handle, form.required());
        return saved(handle, redirect);
    }

    /** Lengthens its clocks, as far as the law lets them be. */
    @PostMapping("/extension")
    String extend(@ModelAttribute TipTriage.Handle handle, StepForm form, RedirectAttributes redirect) {
        decisions.extend(handle, form.grounds());
        return saved(handle, redirect);
    }

    @PostMapping("/disclaiming")
    String disclaim(@ModelAttribute TipTriage.Handle handle, StepForm form, RedirectAttributes redirect) {
        transfer.disclaim(handle, form.required());
        return saved(handle, redirect);
    }

    /** The tip is out of reach afterwards, so the way back is the list. */
    @PostMapping("/routing")
    String route(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam(required = false) @Nullable UnitId unit,
            StepForm form,
            RedirectAttributes redirect) {
        if (unit == null) {
            throw new RuleViolation("tips.rule.route-whereto");
        }
        transfer.route(handle, unit, form.required());
        redirect.addFlashAttribute("notice", "tips.notice.routed");
        return "redirect:/office/tips";
    }
}
