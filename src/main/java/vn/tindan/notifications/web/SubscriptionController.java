package vn.tindan.notifications.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.notifications.Digest;
import vn.tindan.notifications.Subscriptions;
import vn.tindan.notifications.Topic;
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
        var wish = subscriptions.of(officer);
        model.addAttribute("address", wish.map(Subscriptions.Wish::address).orElse(""));
        model.addAttribute("chosen", wish.map(Subscriptions.Wish::topics).orElse(offered(officer)));
        model.addAttribute("topics", offered(officer));
        model.addAttribute("possible", digest.isPossible());
        return "notifications/mail";
    }

    /** Returns are handed in by the officers of a commune. */
    private static Set<Topic> offered(Account officer) {
        return officer.is(Role.DUTY_OFFICER) || officer.is(Role.CHIEF)
                ? EnumSet.allOf(Topic.class)
                : EnumSet.of(Topic.TIPS);
    }

    @PostMapping
    String subscribe(
            @AuthenticationPrincipal Account officer,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") Set<Topic> topics,
            RedirectAttributes redirect) {
        try {
            subscriptions.subscribe(officer, new Subscriptions.Wish(address, topics));
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
