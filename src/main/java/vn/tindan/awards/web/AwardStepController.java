package vn.tindan.awards.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.awards.AwardRegister;
import vn.tindan.awards.Awards;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** What happens to a decision after it was entered: its list grows, a mistake is taken off, it is revoked and stands again. */
@Controller
@RequestMapping("/office/awards/{id}")
class AwardStepController {

    private final Awards awards;
    private final AwardRegister register;
    private final AwardChoices choices;

    AwardStepController(Awards awards, AwardRegister register, AwardChoices choices) {
        this.awards = awards;
        this.register = register;
        this.choices = choices;
    }

    @ModelAttribute
    Awards.Handle handle(@AuthenticationPrincipal Account officer, @PathVariable UUID id, @RequestParam int version) {
        return new Awards.Handle(officer.jurisdiction(), id, version);
    }

    @PostMapping("/recipients")
    String honour(
            @ModelAttribute Awards.Handle handle,
            @AuthenticationPrincipal Account officer,
            @Valid @ModelAttribute("form") RecipientsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.hasLongLine()) {
            errors.rejectValue("names", "awards.form.names.long");
        }
        if (!errors.hasErrors()) {
            try {
                awards.honour(handle, form.toHonours());
                return saved(handle, redirect);
            } catch (RuleViolation violation) {
                errors.rejectValue(field(violation), violation.key(), violation.arguments(), null);
            }
        }
        model.addAttribute("decision", register.view(officer.jurisdiction(), handle.decision()));
        choices.offer(officer, model);
        return "awards/decision";
    }

    private static String field(RuleViolation violation) {
        return switch (violation.key()) {
            case "awards.rule.medal-individual", "awards.rule.order-household" -> "kind";
            case "awards.rule.consent-whole", "awards.rule.informant-said", "awards.rule.informant-guessed" ->
                "consentDocument";
            default -> "names";
        };
    }

    @PostMapping("/recipients/{recipient}/removal")
    String remove(@ModelAttribute Awards.Handle handle, @PathVariable UUID recipient, RedirectAttributes redirect) {
        awards.remove(handle, recipient);
        return saved(handle, redirect);
    }

    @PostMapping("/revocation")
    String revoke(
            @ModelAttribute Awards.Handle handle,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        if (because.isBlank() || because.length() > 500) {
            throw new RuleViolation("awards.rule.text-missing");
        }
        awards.revoke(handle, on, because.strip());
        return saved(handle, redirect);
    }

    @PostMapping("/restoration")
    String restore(@ModelAttribute Awards.Handle handle, RedirectAttributes redirect) {
        awards.restore(handle);
        return saved(handle, redirect);
    }

    /** A rule that says no, said on the decision's own page. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/awards", violation, request);
    }

    private static String saved(Awards.Handle handle, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "awards.notice.saved");
        return "redirect:/office/awards/" + handle.decision();
    }
}
