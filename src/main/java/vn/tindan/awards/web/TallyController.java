package vn.tindan.awards.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.awards.Tallies;
import vn.tindan.awards.naming.Names;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** Awards that are not broken down by form: entered, put right, taken back. */
@Controller
@RequestMapping("/office/awards/tallies")
class TallyController {

    private final Tallies tallies;
    private final AwardChoices choices;

    TallyController(Tallies tallies, AwardChoices choices) {
        this.tallies = tallies;
        this.choices = choices;
    }

    @GetMapping("/new")
    String blankForm(@AuthenticationPrincipal Account officer, Model model) {
        model.addAttribute("form", TallyForm.blank(officer.unit()));
        return page(officer, model);
    }

    @PostMapping
    String enter(
            @AuthenticationPrincipal Account officer,
            @Valid @ModelAttribute("form") TallyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                return saved(tallies.enter(officer.jurisdiction(), form.toEntry()), redirect);
            } catch (RuleViolation violation) {
                errors.rejectValue(field(violation), violation.key(), violation.arguments(), null);
            }
        }
        return page(officer, model);
    }

    @GetMapping("/{id}")
    String tally(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        var tally = tallies.get(officer.jurisdiction(), id);
        model.addAttribute("tally", tally);
        model.addAttribute("form", TallyForm.of(tally));
        return page(officer, model);
    }

    @PostMapping("/{id}/correction")
    String correct(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TallyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("tally", tallies.get(officer.jurisdiction(), id));
        if (!errors.hasErrors()) {
            try {
                tallies.correct(officer.jurisdiction(), id, form.seen(), form.toEntry());
                return saved(id, redirect);
            } catch (RuleViolation violation) {
                errors.rejectValue(field(violation), violation.key(), violation.arguments(), null);
            }
        }
        return page(officer, model);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        tallies.get(officer.jurisdiction(), id);
        String reason = Names.given(because);
        if (reason == null || reason.length() > 500) {
            throw new RuleViolation("awards.rule.text-missing");
        }
        tallies.withdraw(officer.jurisdiction(), id, version, reason);
        return saved(id, redirect);
    }

    @PostMapping("/{id}/restoration")
    String restore(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        tallies.withdraw(officer.jurisdiction(), id, version, null);
        return saved(id, redirect);
    }

    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/awards/tallies", violation, request);
    }

    private static String field(RuleViolation violation) {
        return violation.key().equals("awards.rule.tally-empty") ? "collectives" : "on";
    }

    private String page(Account officer, Model model) {
        choices.offer(officer, model);
        return "awards/tally";
    }

    private static String saved(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "awards.notice.saved");
        return "redirect:/office/awards/tallies/" + id;
    }
}
