package vn.tindan.tips.web.office;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.tips.TipDecisions;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.Value;

/** What is decided about a checked tip: each decision is a noun under it. */
@Controller
@RequestMapping("/office/tips/{id}")
class TipDecisionController extends TipStepPages {

    private final TipDecisions decisions;

    TipDecisionController(TipReading reading, TipDecisions decisions) {
        super(reading);
        this.decisions = decisions;
    }

    @PostMapping("/assignment")
    String assign(@ModelAttribute TipTriage.Handle handle, StepForm form, RedirectAttributes redirect) {
        decisions.assign(handle, form.grounds());
        return saved(handle, redirect);
    }

    @PostMapping("/suspension")
    String suspend(@ModelAttribute TipTriage.Handle handle, StepForm form, RedirectAttributes redirect) {
        decisions.suspend(handle, form.grounds());
        return saved(handle, redirect);
    }

    @PostMapping("/resumption")
    String resume(@ModelAttribute TipTriage.Handle handle, StepForm form, RedirectAttributes redirect) {
        decisions.resume(handle, form.grounds());
        return saved(handle, redirect);
    }

    @PostMapping("/resolution")
    String resolve(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam Outcome outcome,
            StepForm form,
            RedirectAttributes redirect) {
        decisions.resolve(handle, outcome, form.grounds(), form.answerOrNull());
        return saved(handle, redirect);
    }

    /** Tells the citizen the result. */
    @PostMapping("/result")
    String tell(@ModelAttribute TipTriage.Handle handle, StepForm form, RedirectAttributes redirect) {
        decisions.notify(handle, form.required());
        return saved(handle, redirect);
    }

    @PostMapping("/closure")
    String close(@ModelAttribute TipTriage.Handle handle, RedirectAttributes redirect) {
        decisions.close(handle);
        return saved(handle, redirect);
    }

    @PostMapping("/reopening")
    String reopen(@ModelAttribute TipTriage.Handle handle, StepForm form, RedirectAttributes redirect) {
        decisions.reopen(handle, form.required());
        return saved(handle, redirect);
    }

    @PostMapping("/value")
    String judge(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam Value value,
            StepForm form,
            RedirectAttributes redirect) {
        decisions.judge(handle, value, form.required());
        return saved(handle, redirect);
    }
}
