package vn.tindan.tips.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.tindan.accounts.Account;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.conversation.ReplyTemplates;
import vn.tindan.web.Refusal;

/** The sentences that a unit keeps for its answers to citizens. */
@Controller
@RequestMapping("/office/templates")
class ReplyTemplateController {

    private static final String LIST = "redirect:/office/templates";

    private final ReplyTemplates templates;

    ReplyTemplateController(ReplyTemplates templates) {
        this.templates = templates;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Account officer, Model model) {
        model.addAttribute("own", templates.ownOf(officer));
        model.addAttribute(
                "others",
                templates.of(officer.unit()).stream()
                        .filter(each -> !officer.unit().equals(each.ownerUnit())
                                && !officer.unit().isNation())
                        .toList());
        return "tips/templates";
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Account officer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        templates.add(officer, name, text);
        return saved(redirect);
    }

    @PostMapping("/{template}")
    String change(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID template,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        templates.change(officer, template, version, name, text);
        return saved(redirect);
    }

    @PostMapping("/{template}/removal")
    String remove(@AuthenticationPrincipal Account officer, @PathVariable UUID template, RedirectAttributes redirect) {
        templates.remove(officer, template);
        return saved(redirect);
    }

    /** What was typed comes back with the reason why it was not kept. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return back(violation, request);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    String changed(HttpServletRequest request) {
        return back(new RuleViolation("tips.template.changed"), request);
    }

    private static String back(RuleViolation violation, HttpServletRequest request) {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("problem", Refusal.of(violation));
        flash.put("typedName", request.getParameter("name"));
        flash.put("typedText", request.getParameter("text"));
        return LIST;
    }

    private static String saved(RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "tips.notice.saved");
        return LIST;
    }
}
