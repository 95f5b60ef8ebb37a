package vn.tindan.awards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
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
import vn.tindan.awards.Awards;
import vn.tindan.awards.naming.Names;
import vn.tindan.awards.naming.NamingConsents;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** Somebody on a list takes back the consent to be named, or gives it anew. */
@Controller
@RequestMapping("/office/awards/{id}/recipients/{recipient}")
class NamingConsentController {

    private final NamingConsents consents;

    NamingConsentController(NamingConsents consents) {
        this.consents = consents;
    }

    @PostMapping("/consent-withdrawal")
    String withdraw(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID recipient,
            @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            RedirectAttributes redirect) {
        consents.withdraw(new Awards.Handle(officer.jurisdiction(), id, version), recipient, on);
        return saved(id, redirect);
    }

    @PostMapping("/consent")
    String give(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID recipient,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String document,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            RedirectAttributes redirect) {
        String paper = Names.given(document);
        if (paper == null || paper.length() > 500) {
            throw new RuleViolation("awards.rule.consent-whole");
        }
        consents.give(new Awards.Handle(officer.jurisdiction(), id, version), recipient, paper, on);
        return saved(id, redirect);
    }

    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/awards", violation, request);
    }

    private static String saved(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "awards.notice.saved");
        return "redirect:/office/awards/" + id;
    }
}
