package vn.tindan.awards.web.nomination;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.awards.DecisionList;
import vn.tindan.awards.naming.Names;
import vn.tindan.awards.nomination.Matter;
import vn.tindan.awards.nomination.NominationReading;
import vn.tindan.awards.nomination.Nominations;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** The page of one nomination and the steps it takes: endorsed, held, put on a list, withdrawn, one step back. */
@Controller
@RequestMapping("/office/awards/nominations/{id}")
class NominationStepController {

    private final Nominations nominations;
    private final NominationReading reading;
    private final DecisionList decisions;

    NominationStepController(Nominations nominations, NominationReading reading, DecisionList decisions) {
        this.nominations = nominations;
        this.reading = reading;
        this.decisions = decisions;
    }

    @GetMapping
    String page(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        var nomination = reading.open(officer, id);
        var proposal = nomination.draft().proposal();
        var filter = new DecisionList.Filter(proposal.level(), proposal.form(), null, null, null, 0);
        model.addAttribute("nomination", nomination);
        model.addAttribute("matters", Matter.values());
        model.addAttribute(
                "mayEndorse",
                (officer.is(Role.CHIEF) || officer.is(Role.PROVINCIAL_MOVEMENT))
                        && !nominations.isWrittenBy(officer, nomination));
        model.addAttribute(
                "decisions",
                decisions.list(officer.jurisdiction(), filter).page().lines().stream()
                        .filter(line -> line.revokedOn() == null)
                        .toList());
        return "awards/nomination";
    }

    @PostMapping("/endorsement")
    String endorse(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean nothingPending,
            @RequestParam(defaultValue = "") String minutes,
            RedirectAttributes redirect) {
        reading.open(officer, id);
        nominations.endorse(new Nominations.Handle(officer, id, version), nothingPending, text(minutes));
        return saved(id, redirect);
    }

    @PostMapping("/decision")
    String decide(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam UUID decision,
            RedirectAttributes redirect) {
        nominations.decide(new Nominations.Handle(officer, id, version), decision);
        return saved(id, redirect);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String because,
            RedirectAttributes redirect) {
        reading.open(officer, id);
        nominations.withdraw(new Nominations.Handle(officer, id, version), text(because));
        return saved(id, redirect);
    }

    @PostMapping("/consent-withdrawal")
    String withdrawConsent(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            RedirectAttributes redirect) {
        nominations.withdrawConsent(new Nominations.Handle(officer, id, version), on);
        return saved(id, redirect);
    }

    @PostMapping("/undoing")
    String undo(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        nominations.undo(new Nominations.Handle(officer, id, version));
        return saved(id, redirect);
    }

    @PostMapping("/holds")
    String hold(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Matter matter,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate since,
            RedirectAttributes redirect) {
        nominations.hold(new Nominations.Handle(officer, id, version), matter, since);
        return saved(id, redirect);
    }

    @PostMapping("/holds/{hold}/lifting")
    String lift(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID hold,
            @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            RedirectAttributes redirect) {
        nominations.lift(new Nominations.Handle(officer, id, version), hold, on);
        return saved(id, redirect);
    }

    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/awards/nominations", violation, request);
    }

    private static String text(String typed) {
        String text = Names.given(typed);
        if (text == null || text.length() > 500) {
            throw new RuleViolation("awards.rule.text-missing");
        }
        return text;
    }

    private static String saved(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "awards.notice.saved");
        return "redirect:/office/awards/nominations/" + id;
    }
}
