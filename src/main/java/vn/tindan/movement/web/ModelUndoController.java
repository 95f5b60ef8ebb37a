package vn.tindan.movement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.movement.Movement;
import vn.tindan.movement.Recogniser;
import vn.tindan.movement.Recognition;
import vn.tindan.movement.life.Grade;
import vn.tindan.movement.life.ModelLife;
import vn.tindan.movement.life.ModelLinks;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** Reviews, grades and links of a model, and the way back from each step. */
@Controller
@RequestMapping("/office/models/{id}")
class ModelUndoController {

    private final Movement movement;
    private final ModelLife life;
    private final ModelLinks links;

    ModelUndoController(Movement movement, ModelLife life, ModelLinks links) {
        this.movement = movement;
        this.life = life;
        this.links = links;
    }

    @PostMapping("/correction")
    String correct(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String purpose,
            RedirectAttributes redirect) {
        var handle = new Movement.Handle(officer.jurisdiction(), id, version);
        if (purpose.length() > 2000) {
            throw new RuleViolation("movement.rule.text-missing");
        }
        movement.correct(handle, required(name, 200), purpose.isBlank() ? null : purpose.strip());
        return saved(id, redirect);
    }

    @PostMapping("/steps")
    String record(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        life.record(officer.jurisdiction(), id, on, grade, note.isBlank() ? null : required(note, 500));
        return saved(id, redirect);
    }

    @PostMapping("/steps/{step}/undoing")
    String undo(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID step,
            RedirectAttributes redirect) {
        life.undo(officer.jurisdiction(), id, step);
        return saved(id, redirect);
    }

    @PostMapping("/recognitions/removal")
    String forget(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Recogniser by,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam String decision,
            RedirectAttributes redirect) {
        movement.forget(new Movement.Handle(officer.jurisdiction(), id, version), new Recognition(by, on, decision));
        return saved(id, redirect);
    }

    @PostMapping("/sites/{site}/reopening")
    String reopen(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID site,
            @RequestParam int version,
            RedirectAttributes redirect) {
        movement.reopenSite(new Movement.Handle(officer.jurisdiction(), id, version), site);
        return saved(id, redirect);
    }

    @PostMapping("/reinstatement")
    String reinstate(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        movement.reinstate(new Movement.Handle(officer.jurisdiction(), id, version));
        return saved(id, redirect);
    }

    @PostMapping("/links")
    String link(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam ModelLinks.Kind kind,
            @RequestParam(defaultValue = "") String number,
            RedirectAttributes redirect) {
        links.link(officer, id, kind, number);
        return saved(id, redirect);
    }

    @PostMapping("/links/{kind}/{target}/removal")
    String unlink(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable UUID target,
            RedirectAttributes redirect) {
        links.unlink(officer, id, "CASE".equals(kind) ? ModelLinks.Kind.CASE : ModelLinks.Kind.TIP, target);
        return saved(id, redirect);
    }

    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/models", violation, request);
    }

    private static String required(String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new RuleViolation("movement.rule.text-missing");
        }
        return text.strip();
    }

    private static String saved(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "movement.notice.saved");
        return "redirect:/office/models/" + id;
    }
}
