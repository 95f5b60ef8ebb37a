package vn.tindan.accounts.web;

import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.OwnAccount;
import vn.tindan.accounts.sessions.OfficerSessions;
import vn.tindan.accounts.signin.PasswordRules;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** An officer's own account: the password, and where they are signed in. */
@Controller
class OwnAccountController {

    private static final String PAGE = "/office/account";

    private final OwnAccount own;
    private final OfficerSessions sessions;

    OwnAccountController(OwnAccount own, OfficerSessions sessions) {
        this.own = own;
        this.sessions = sessions;
    }

    @GetMapping(PAGE)
    String page(@AuthenticationPrincipal Account officer, HttpSession session, Model model) {
        model.addAttribute("officer", officer);
        model.addAttribute("sessions", sessions.of(officer.username(), session.getId()));
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return "accounts/own";
    }

    @PostMapping(PAGE + "/password")
    String changePassword(
            @AuthenticationPrincipal Account officer,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpSession session,
            RedirectAttributes redirect) {
        try {
            if (!password.equals(repeated)) {
                throw new RuleViolation("accounts.password.differ");
            }
            own.changePassword(officer, old, password, session.getId());
            redirect.addFlashAttribute("notice", "accounts.notice.password");
        } catch (RuleViolation violation) {
            redirect.addFlashAttribute("problem", Refusal.of(violation));
        }
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/sessions/{handle}/end")
    String endSession(
            @AuthenticationPrincipal Account officer, @PathVariable String handle, RedirectAttributes redirect) {
        if (!sessions.end(officer.username(), handle)) {
            throw new NotFound();
        }
        redirect.addFlashAttribute("notice", "accounts.notice.session");
        return "redirect:" + PAGE;
    }
}
