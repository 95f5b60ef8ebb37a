package vn.tindan.awards.web;

import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.awards.Awards;
import vn.tindan.shared.RuleViolation;

/** The form by which a decision enters the register. */
@Controller
class AwardEntryController {

    private final Awards awards;
    private final AwardChoices choices;

    AwardEntryController(Awards awards, AwardChoices choices) {
        this.awards = awards;
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

    private static String field(RuleViolation violation) {
        return switch (violation.key()) {
            case "awards.rule.level" -> "level";
            case "awards.rule.entered-already" -> "number";
            default -> "on";
        };
    }
}
