package vn.tindan.tips.web.office;

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
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.retention.TipHolding;
import vn.tindan.web.Refusal;

/** A chief holds a tip beyond its time, or lets it go again. */
@Controller
@RequestMapping("/office/tips/{id}/holds")
class TipHoldController {

    private final TipHolding holding;

    TipHoldController(TipHolding holding) {
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
        return "redirect:/office/tips/" + id;
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
        return "redirect:/office/tips/" + id;
    }

    /** Said on the page of the tip, with what was typed. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("heldBecause", request.getParameter("reason"));
        return Refusal.backTo("/office/tips", violation, request);
    }
}
