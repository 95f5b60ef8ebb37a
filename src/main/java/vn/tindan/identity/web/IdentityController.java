package vn.tindan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.tindan.accounts.Account;
import vn.tindan.geography.Units;
import vn.tindan.identity.IdentityRequests;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** The two pages of an identity: the officer's, where it is asked for and opened, and the custodian's. */
@Controller
@Delicate
class IdentityController {

    private final IdentityRequests requests;
    private final Units units;

    IdentityController(IdentityRequests requests, Units units) {
        this.requests = requests;
        this.units = units;
    }

    /** A request with the name of its unit. */
    record Line(IdentityRequests.Request request, String unit) {}

    @GetMapping("/office/tips/{id}/identity")
    String page(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        model.addAttribute("tip", id);
        model.addAttribute("request", requests.latest(officer, id).orElse(null));
        return "identity/tip";
    }

    @PostMapping("/office/tips/{id}/identity")
    String ask(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        requests.ask(officer, id, reason);
        return "redirect:/office/tips/" + id + "/identity";
    }

    /** Shown in the answer itself and nowhere kept. */
    @PostMapping("/office/tips/{id}/identity/opening")
    String open(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        model.addAttribute("contact", requests.open(officer, id));
        return page(officer, id, model);
    }

    @GetMapping("/office/identities")
    String waiting(@AuthenticationPrincipal Account custodian, Model model) {
        List<Line> lines = requests.waiting(custodian).stream()
                .map(request -> new Line(request, units.get(request.unit()).fullName()))
                .toList();
        model.addAttribute("lines", lines);
        return "identity/waiting";
    }

    @PostMapping("/office/identities/{id}/decision")
    String decide(
            @AuthenticationPrincipal Account custodian,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean agree) {
        requests.decide(custodian, id, agree);
        return "redirect:/office/identities";
    }

    @ExceptionHandler
    String refused(RuleViolation violation, HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/office/identities")) {
            RequestContextUtils.getOutputFlashMap(request).put("problem", Refusal.of(violation));
            return "redirect:/office/identities";
        }
        return Refusal.backTo("/office/tips", violation, request) + "/identity";
    }
}
