package vn.tindan.movement.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.movement.ModelCategory;
import vn.tindan.movement.Movement;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;

/** The form by which a model enters the register. */
@Controller
class ModelFoundingController {

    private final Movement movement;
    private final ModelChoices choices;
    private final Clock clock;

    ModelFoundingController(Movement movement, ModelChoices choices, Clock clock) {
        this.movement = movement;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/office/models/new")
    String blankForm(@AuthenticationPrincipal Account officer, Model model) {
        model.addAttribute("form", ModelForm.blank(officer.unit(), CountryTime.today(clock)));
        return page(officer, model);
    }

    @PostMapping("/office/models")
    String found(
            @AuthenticationPrincipal Account officer,
            @Valid @ModelAttribute("form") ModelForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        requireOneType(form, errors);
        if (errors.hasErrors()) {
            return page(officer, model);
        }
        try {
            String token = Objects.requireNonNullElseGet(
                    form.token(), () -> UUID.randomUUID().toString());
            UUID id = movement.found(officer.jurisdiction(), form.toFounding(type(form)), token, form.isAnother());
            redirect.addFlashAttribute("notice", "movement.notice.founded");
            return "redirect:/office/models/" + id;
        } catch (RuleViolation violation) {
            boolean sameName = violation.key().equals("movement.rule.same-name");
            errors.rejectValue(sameName ? "name" : "foundedOn", violation.key(), violation.arguments(), null);
            model.addAttribute("sameName", sameName);
            return page(officer, model);
        }
    }

    private static void requireOneType(ModelForm form, BindingResult errors) {
        if ((form.type() == null) != form.namesNewType()) {
            errors.rejectValue("type", "movement.form.type.missing");
        } else if (form.namesNewType() && form.category() == null) {
            errors.rejectValue("category", "movement.form.category.missing");
        }
    }

    private UUID type(ModelForm form) {
        var category = form.category();
        if (form.type() != null) {
            return form.type();
        }
        return movement.type(form.typeName(), category == null ? ModelCategory.OTHER : category);
    }

    private String page(Account officer, Model model) {
        model.addAttribute("types", choices.types());
        model.addAttribute("categories", ModelCategory.values());
        model.addAttribute("units", choices.units(officer));
        return "movement/new";
    }
}
