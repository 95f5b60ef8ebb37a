package vn.tindan.awards.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.awards.AwardRegister;
import vn.tindan.awards.Awards;
import vn.tindan.shared.RuleViolation;

/** The forms by which a decision enters the register and is put right there. */
@Controller
class AwardEntryController {

    private final Awards awards;
    private final AwardRegister register;
    private final AwardChoices choices;

    AwardEntryController(Awards awards, AwardRegister register, AwardChoices choices) {
        this.awards = awards;
        this.register = register;
        this.choices = choices;
    }

    @GetMapping("/office/awards/new")
    String blankForm(@AuthenticationPrincipal Account officer, Model model) {
        model.addAttribute("form", DecisionForm.blank(officer.unit()));
        choices.offer(officer, model);
        return "awards/new";
    }

    @PostMapping("/office/awards")
    String enter(
            @AuthenticationPrincipal Account officer,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var id = awards.enter(officer.jurisdiction(), form.toDraft());
                redirect.addFlashAttribute("notice", "awards.notice.entered");
                return "redirect:/office/awards/" + id;
            } catch (RuleViolation violation) {
                errors.rejectValue(field(violation), violation.key(), violation.arguments(), null);
            }
        }
        choices.offer(officer, model);
        return "awards/new";
    }

    @GetMapping("/office/awards/{id}/edit")
    String editForm(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        var decision = register.view(officer.jurisdiction(), id);
        model.addAttribute("form", DecisionForm.of(decision));
        return edit(officer, decision, model);
    }

    @PostMapping("/office/awards/{id}/correction")
    String correct(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                awards.correct(new Awards.Handle(officer.jurisdiction(), id, version), form.toDraft());
                redirect.addFlashAttribute("notice", "awards.notice.saved");
                return "redirect:/office/awards/" + id;
            } catch (RuleViolation violation) {
                errors.rejectValue(field(violation), violation.key(), violation.arguments(), null);
            }
        }
        return edit(officer, register.view(officer.jurisdiction(), id), model);
    }

    private String edit(Account officer, AwardRegister.View decision, Model model) {
        model.addAttribute("decision", decision);
        choices.offer(officer, model);
        return "awards/edit";
    }

    private static String field(RuleViolation violation) {
        return switch (violation.key()) {
            case "awards.rule.level" -> "level";
            case "awards.rule.level-commune" -> "unit";
            case "awards.rule.medal-individual", "awards.rule.order-household" -> "form";
            case "awards.rule.entered-already" -> "number";
            default -> "on";
        };
    }
}
