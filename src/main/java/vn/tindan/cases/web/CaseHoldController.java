package vn.tindan.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.tindan.accounts.Account;
import vn.tindan.cases.retention.CaseHolding;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** A chief holds a case beyond its time, or lets it go again. */
@Controller
@RequestMapping("/office/cases/{id}/holds")
class CaseHoldController {

    private final CaseHolding holding;

    CaseHoldController(CaseHolding holding) {
        this.holding = holding;
    }

    @PostMapping
    String place(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        holding.place(officer.jurisdiction(), id, reason);
        redirect.addFlashAttribute("notice", "tips.hold.placed");
        return "redirect:/office/cases/" + id;
    }

    @PostMapping("/{hold}/end")
    String end(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID hold,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        holding.end(officer.jurisdiction(), id, hold, reason);
        redirect.addFlashAttribute("notice", "tips.hold.ended");
        return "redirect:/office/cases/" + id;
    }

    /** Said on the page of the case, with what was typed. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("heldBecause", request.getParameter("reason"));
        return Refusal.backTo("/office/cases", violation, request);
    }
}
