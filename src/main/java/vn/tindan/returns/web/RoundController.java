package vn.tindan.returns.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.returns.Rounds;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** What the province does to a whole round at once. */
@Controller
@RequestMapping("/office/returns/rounds/{id}")
class RoundController {

    private final Rounds rounds;

    RoundController(Rounds rounds) {
        this.rounds = rounds;
    }

    @PostMapping("/reminders")
    String remind(@AuthenticationPrincipal Account officer, @PathVariable UUID id, RedirectAttributes redirect) {
        return done(id, "returns.notice.reminded", rounds.remind(officer, id), redirect);
    }

    @PostMapping("/acceptance")
    String acceptPlain(@AuthenticationPrincipal Account officer, @PathVariable UUID id, RedirectAttributes redirect) {
        return done(id, "returns.notice.accepted-plain", rounds.acceptPlain(officer, id), redirect);
    }

    @PostMapping("/lock")
    String lock(@AuthenticationPrincipal Account officer, @PathVariable UUID id, RedirectAttributes redirect) {
        return done(id, "returns.notice.locked-all", rounds.lock(officer, id), redirect);
    }

    /** A rule that says no, said on the round's own page. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/returns/rounds", violation, request);
    }

    private static String done(UUID id, String notice, int count, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        redirect.addFlashAttribute("count", count);
        return "redirect:/office/returns/rounds/" + id;
    }
}
