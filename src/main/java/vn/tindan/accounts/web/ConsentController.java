package vn.tindan.accounts.web;

import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Consents;
import vn.tindan.accounts.roster.OfficerList;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** Where a second administrator, or the chief of the unit, agrees to an account that one administrator gave. */
@Controller
@Delicate
class ConsentController {

    private static final String PAGE = "/office/consents";

    private final OfficerList list;
    private final Consents consents;

    ConsentController(OfficerList list, Consents consents) {
        this.list = list;
        this.consents = consents;
    }

    @GetMapping(PAGE)
    String page(@AuthenticationPrincipal Account second, Model model) {
        model.addAttribute("waiting", list.waitingFor(second));
        return "accounts/consents";
    }

    @PostMapping(PAGE + "/{id}")
    String decide(
            @AuthenticationPrincipal Account second,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean agree,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        if (agree) {
            consents.agree(second, id);
        } else {
            consents.refuse(second, id, given(reason));
        }
        redirect.addFlashAttribute("notice", agree ? "accounts.notice.agreed" : "accounts.notice.refused");
        return "redirect:" + PAGE;
    }

    private static String given(String reason) {
        if (reason.isBlank() || reason.length() > 500) {
            throw new RuleViolation("accounts.form.reason");
        }
        return reason.strip();
    }

    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, RedirectAttributes redirect) {
        redirect.addFlashAttribute("problem", Refusal.of(violation));
        return "redirect:" + PAGE;
    }
}
