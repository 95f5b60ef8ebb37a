package vn.tindan.notifications.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.notifications.Digest;
import vn.tindan.notifications.Subscriptions;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** Whether an officer gets a mail a day. */
@Controller
@RequestMapping("/office/mail")
class SubscriptionController {

    private static final String PAGE = "redirect:/office/mail";

    private final Subscriptions subscriptions;
    private final Digest digest;

    SubscriptionController(Subscriptions subscriptions, Digest digest) {
        this.subscriptions = subscriptions;
        this.digest = digest;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Account officer, Model model) {
        model.addAttribute("address", subscriptions.addressOf(officer).orElse(""));
        model.addAttribute("possible", digest.isPossible());
        return "notifications/mail";
    }

    @PostMapping
    String subscribe(
            @AuthenticationPrincipal Account officer,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes redirect) {
        try {
            subscriptions.subscribe(officer, address);
            redirect.addFlashAttribute("notice", "notifications.mail.subscribed");
        } catch (RuleViolation no) {
            redirect.addFlashAttribute("problem", Refusal.of(no));
        }
        return PAGE;
    }

    @PostMapping("/end")
    String end(@AuthenticationPrincipal Account officer, RedirectAttributes redirect) {
        subscriptions.end(officer);
        redirect.addFlashAttribute("notice", "notifications.mail.ended");
        return PAGE;
    }
}
