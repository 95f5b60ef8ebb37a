package vn.tindan.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
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
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Handover;
import vn.tindan.accounts.OfficerDesk;
import vn.tindan.accounts.Role;
import vn.tindan.accounts.signin.FactorReset;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** What an administrator does with one account; each step needs a reason, which the trail keeps. */
@Controller
@RequestMapping("/admin/accounts/{id}")
@Delicate
class OfficerStepController {

    private final OfficerDesk desk;
    private final Handover handover;
    private final FactorReset factors;

    OfficerStepController(OfficerDesk desk, Handover handover, FactorReset factors) {
        this.desk = desk;
        this.handover = handover;
        this.factors = factors;
    }

    @PostMapping("/suspension")
    String suspend(
            @AuthenticationPrincipal Account administrator,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        desk.suspend(administrator, id, given(reason));
        return saved(id, redirect);
    }

    @PostMapping("/resumption")
    String resume(
            @AuthenticationPrincipal Account administrator,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        desk.resume(administrator, id, given(reason));
        return saved(id, redirect);
    }

    @PostMapping("/posting")
    String move(
            @AuthenticationPrincipal Account administrator,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam @Nullable List<Role> roles,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var given = EnumSet.noneOf(Role.class);
        given.addAll(roles == null ? List.of() : roles);
        desk.move(administrator, id, new OfficerDesk.Posting(UnitId.parse(unit), given), successor, given(reason));
        return saved(id, redirect);
    }

    @PostMapping("/handover")
    String handOver(
            @AuthenticationPrincipal Account administrator,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        handover.pass(administrator, id, successor, given(reason));
        redirect.addFlashAttribute("notice", "accounts.notice.handed-over");
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/end")
    String end(
            @AuthenticationPrincipal Account administrator,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        desk.end(administrator, id, successor.strip(), given(reason));
        return saved(id, redirect);
    }

    /** For whom lost the phone and the codes on paper. */
    @PostMapping("/factors/removal")
    String resetFactors(
            @AuthenticationPrincipal Account administrator,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        factors.reset(administrator, id, given(reason));
        return saved(id, redirect);
    }

    /** A rule that says no, said on the account's own page. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/admin/accounts", violation, request);
    }

    private static String given(String reason) {
        if (reason.isBlank() || reason.length() > 500) {
            throw new RuleViolation("accounts.form.reason");
        }
        return reason.strip();
    }

    private static String saved(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "accounts.notice.saved");
        return "redirect:/admin/accounts/" + id;
    }
}
