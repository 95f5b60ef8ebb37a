package vn.tindan.movement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
import vn.tindan.movement.Movement;
import vn.tindan.movement.Recogniser;
import vn.tindan.movement.Recognition;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** What happens to a model after its founding, each a noun under it. */
@Controller
@RequestMapping("/office/models/{id}")
class ModelStepController {

    private final Movement movement;

    ModelStepController(Movement movement) {
        this.movement = movement;
    }

    @ModelAttribute
    Movement.Handle handle(@AuthenticationPrincipal Account officer, @PathVariable UUID id, @RequestParam int version) {
        return new Movement.Handle(officer.jurisdiction(), id, version);
    }

    @PostMapping("/sites/{site}/closure")
    String closeSite(
            @ModelAttribute Movement.Handle handle,
            @PathVariable UUID site,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            RedirectAttributes redirect) {
        movement.closeSite(handle, site, on);
        return saved(handle, redirect);
    }

    @PostMapping("/recognitions")
    String recognise(
            @ModelAttribute Movement.Handle handle,
            @RequestParam Recogniser by,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String decision,
            RedirectAttributes redirect) {
        movement.recognise(handle, new Recognition(by, on, required(decision)));
        return saved(handle, redirect);
    }

    @PostMapping("/retirement")
    String retire(
            @ModelAttribute Movement.Handle handle,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        movement.retire(handle, on, required(because));
        return saved(handle, redirect);
    }

    /** A rule that says no, said on the model's own page. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/models", violation, request);
    }

    private static String required(String text) {
        if (text.isBlank() || text.length() > 500) {
            throw new RuleViolation("movement.rule.text-missing");
        }
        return text.strip();
    }

    private static String saved(Movement.Handle handle, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "movement.notice.saved");
        return "redirect:/office/models/" + handle.model();
    }
}
