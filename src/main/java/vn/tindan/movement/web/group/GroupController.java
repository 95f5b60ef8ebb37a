package vn.tindan.movement.web.group;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.movement.ModelRegister;
import vn.tindan.movement.group.Entry;
import vn.tindan.movement.group.GroupReading;
import vn.tindan.movement.group.Groups;
import vn.tindan.movement.web.ModelChoices;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Option;

/** One group, team or exemplar: entered, put right and ended. */
@Controller
@RequestMapping("/office/groups")
class GroupController {

    private final Groups groups;
    private final GroupReading reading;
    private final ModelChoices choices;
    private final ModelRegister models;
    private final MessageSource messages;
    private final Clock clock;

    GroupController(
            Groups groups,
            GroupReading reading,
            ModelChoices choices,
            ModelRegister models,
            MessageSource messages,
            Clock clock) {
        this.groups = groups;
        this.reading = reading;
        this.models = models;
        this.messages = messages;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blankForm(
            @AuthenticationPrincipal Account officer,
            @RequestParam(defaultValue = "false") boolean exemplar,
            Model model) {
        model.addAttribute("form", GroupForm.blank(officer.unit(), CountryTime.today(clock), exemplar));
        return page(officer, exemplar, model);
    }

    @PostMapping
    String enter(
            @AuthenticationPrincipal Account officer,
            @Valid @ModelAttribute("form") GroupForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        requireDecision(form, errors);
        if (!errors.hasErrors()) {
            try {
                String token = Objects.requireNonNullElseGet(
                        form.token(), () -> UUID.randomUUID().toString());
                return saved(groups.enter(officer.jurisdiction(), token, form.toDraft()), redirect);
            } catch (RuleViolation violation) {
                reject(violation, errors);
            }
        }
        return page(officer, isExemplar(form), model);
    }

    @GetMapping("/{id}")
    String one(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        var entry = reading.get(officer.jurisdiction(), id);
        model.addAttribute("entry", entry);
        model.addAttribute("form", GroupForm.of(entry));
        return page(officer, entry.draft().kind().isExemplar(), model);
    }

    @PostMapping("/{id}/correction")
    String correct(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") GroupForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var entry = reading.get(officer.jurisdiction(), id);
        requireDecision(form, errors);
        if (!errors.hasErrors()) {
            try {
                groups.correct(officer.jurisdiction(), id, form.seen(), form.toDraft());
                return saved(id, redirect);
            } catch (RuleViolation violation) {
                reject(violation, errors);
            }
        }
        model.addAttribute("entry", entry);
        return page(officer, entry.draft().kind().isExemplar(), model);
    }

    private static void requireDecision(GroupForm form, BindingResult errors) {
        if (form.lacksDecision()) {
            errors.rejectValue("contact", "movement.exemplar.decision.missing");
        }
    }

    private static void reject(RuleViolation violation, BindingResult errors) {
        String field = switch (violation.key()) {
            case "movement.rule.before-opening" -> "to";
            case "movement.rule.model-unknown" -> "model";
            case "awards.rule.exemplar-informant" -> "words";
            default -> "from";
        };
        errors.rejectValue(field, violation.key(), violation.arguments(), null);
    }

    private static boolean isExemplar(GroupForm form) {
        return form.kind() != null && form.kind().isExemplar();
    }

    private String page(Account officer, boolean exemplar, Model model) {
        List<Entry.Kind> kinds = Arrays.stream(Entry.Kind.values())
                .filter(kind -> kind.isExemplar() == exemplar)
                .toList();
        model.addAttribute("exemplar", exemplar);
        model.addAttribute("kinds", kinds);
        model.addAttribute("mayWrite", ModelChoices.mayWrite(officer));
        if (exemplar) {
            model.addAttribute(
                    "models", models(officer, (GroupForm) Objects.requireNonNull(model.getAttribute("form"))));
        }
        model.addAttribute("units", choices.units(officer));
        return "movement/group";
    }

    /** Those within reach, and the one that is named already though it is not. */
    private List<Option> models(Account officer, GroupForm form) {
        var options = new ArrayList<>(models.named(officer.jurisdiction()).stream()
                .map(model -> new Option(model.id().toString(), model.name() + " (" + model.place() + ")"))
                .toList());
        var chosen = form.model();
        if (chosen != null
                && options.stream().noneMatch(option -> option.value().equals(chosen.toString()))) {
            options.add(new Option(
                    chosen.toString(), messages.getMessage("movement.exemplar.model.other", null, Locale.of("vi"))));
        }
        return options;
    }

    private static String saved(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "movement.notice.saved");
        return "redirect:/office/groups/" + id;
    }
}
