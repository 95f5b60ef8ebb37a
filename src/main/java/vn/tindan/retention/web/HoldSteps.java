package vn.tindan.retention.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.tindan.accounts.Account;
import vn.tindan.retention.Holding;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** A chief holds something beyond its time, or lets it go again, on its page; where those pages are says the subclass. */
public abstract class HoldSteps {

    private final Holding holding;
    private final String pages;

    /** With the address that an id is added to for the page of one. */
    protected HoldSteps(Holding holding, String pages) {
        this.holding = holding;
        this.pages = pages;
    }

    @PostMapping
    String place(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        holding.place(officer.jurisdiction(), id, reason);
        redirect.addFlashAttribute("notice", "retention.hold.placed");
        return "redirect:" + pages + "/" + id;
    }

    @PostMapping("/{hold}/end")
    String end(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID hold,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        holding.end(officer.jurisdiction(), id, hold, reason);
        redirect.addFlashAttribute("notice", "retention.hold.ended");
        return "redirect:" + pages + "/" + id;
    }

    /** Said on the page of what it is about, with what was typed. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("heldBecause", request.getParameter("reason"));
        return Refusal.backTo(pages, violation, request);
    }
}
