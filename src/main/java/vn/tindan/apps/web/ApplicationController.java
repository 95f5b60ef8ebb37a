package vn.tindan.apps.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.tindan.accounts.Account;
import vn.tindan.apps.Applications;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** The administrator's page of applications: a key is issued, shown once, and can be revoked. */
@Controller
@RequestMapping("/admin/applications")
@Delicate
class ApplicationController {

    private final Applications applications;

    ApplicationController(Applications applications) {
        this.applications = applications;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Account administrator, Model model) {
        model.addAttribute("applications", applications.within(administrator.jurisdiction()));
        return "apps/list";
    }

    @PostMapping
    String issue(
            @AuthenticationPrincipal Account administrator,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "false") boolean mayTell,
            @RequestParam(defaultValue = "false") boolean mayTrack,
            RedirectAttributes redirect) {
        if (name.length() > 100 || owner.length() > 200) {
            throw new RuleViolation("apps.rule.incomplete");
        }
        var order = new Applications.Order(name, owner, mayTell, mayTrack);
        redirect.addFlashAttribute("key", applications.issue(administrator, order));
        return "redirect:/admin/applications";
    }

    @PostMapping("/{id}/revocation")
    String revoke(
            @AuthenticationPrincipal Account administrator,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        applications.revoke(administrator.jurisdiction(), id, reason);
        redirect.addFlashAttribute("notice", "apps.revoked");
        return "redirect:/admin/applications";
    }

    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("problem", Refusal.of(violation));
        return "redirect:/admin/applications";
    }
}
