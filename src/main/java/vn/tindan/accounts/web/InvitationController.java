package vn.tindan.accounts.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tindan.accounts.Invitations;
import vn.tindan.accounts.signin.PasswordRules;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** Where a one-time link leads: the invited officer chooses a password. */
@Controller
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping("/invitation/{token}")
    String form(@PathVariable String token, Model model) {
        model.addAttribute("username", invitations.invited(token).orElseThrow(NotFound::new));
        model.addAttribute("token", token);
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return "accounts/invitation";
    }

    @PostMapping("/invitation/{token}")
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Model model) {
        try {
            if (!password.equals(repeated)) {
                throw new RuleViolation("accounts.password.differ");
            }
            return invitations.accept(token, password) ? "redirect:/login?ready" : "redirect:/login?waiting";
        } catch (RuleViolation violation) {
            model.addAttribute("problem", Refusal.of(violation));
            return form(token, model);
        }
    }
}
