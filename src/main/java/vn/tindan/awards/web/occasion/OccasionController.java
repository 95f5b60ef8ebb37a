package vn.tindan.awards.web.occasion;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Objects;
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
import vn.tindan.awards.occasion.OccasionReading;
import vn.tindan.awards.occasion.Occasions;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** Conferences: listed, entered, put right, with the decisions under them. */
@Controller
@RequestMapping("/office/awards/occasions")
class OccasionController {

    private final Occasions occasions;
    private final OccasionReading reading;
    private final OccasionPages pages;

    OccasionController(Occasions occasions, OccasionReading reading, OccasionPages pages) {
        this.occasions = occasions;
        this.reading = reading;
        this.pages = pages;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Account officer, @RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.clamp(page, 0, 10_000);
        var found = reading.list(officer.jurisdiction(), number);
        model.addAttribute(
                "occasions", found.stream().limit(OccasionReading.PAGE).toList());
        model.addAttribute("number", number);
        model.addAttribute("hasNext", found.size() > OccasionReading.PAGE);
        model.addAttribute("mayWrite", OccasionPages.mayWrite(officer));
        return "awards/occasions";
    }

    @GetMapping("/new")
    String blankForm(@AuthenticationPrincipal Account officer, Model model) {
        model.addAttribute("form", OccasionForm.blank(officer.unit()));
        return pages.blank(officer, model);
    }

    @PostMapping
    String enter(
            @AuthenticationPrincipal Account officer,
            @Valid @ModelAttribute("form") OccasionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                String token = Objects.requireNonNullElseGet(
                        form.token(), () -> UUID.randomUUID().toString());
                return saved(occasions.enter(officer.jurisdiction(), token, form.toEntry()), redirect);
            } catch (RuleViolation violation) {
                errors.rejectValue("to", violation.key(), violation.arguments(), null);
            }
        }
        return pages.blank(officer, model);
    }

    @GetMapping("/{id}")
    String page(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        var occasion = reading.get(officer.jurisdiction(), id);
        model.addAttribute("form", OccasionForm.of(occasion));
        return pages.one(officer, occasion, model);
    }

    @PostMapping("/{id}/correction")
    String correct(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OccasionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var occasion = reading.held(officer.jurisdiction(), id);
        if (!errors.hasErrors()) {
            try {
                occasions.correct(officer.jurisdiction(), id, form.seen(), form.toEntry());
                return saved(id, redirect);
            } catch (RuleViolation violation) {
                errors.rejectValue("to", violation.key(), violation.arguments(), null);
            }
        }
        return pages.one(officer, occasion, model);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        occasions.withdraw(officer.jurisdiction(), id, version, true);
        return saved(id, redirect);
    }

    @PostMapping("/{id}/restoration")
    String restore(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        occasions.withdraw(officer.jurisdiction(), id, version, false);
        return saved(id, redirect);
    }

    @PostMapping("/{id}/papers")
    String add(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam UUID paper,
            RedirectAttributes redirect) {
        occasions.place(officer.jurisdiction(), id, paper, true);
        return saved(id, redirect);
    }

    @PostMapping("/{id}/papers/{paper}/removal")
    String remove(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            RedirectAttributes redirect) {
        occasions.place(officer.jurisdiction(), id, paper, false);
        return saved(id, redirect);
    }

    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/awards/occasions", violation, request);
    }

    private static String saved(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "awards.notice.saved");
        return "redirect:/office/awards/occasions/" + id;
    }
}
