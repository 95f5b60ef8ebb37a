package vn.tindan.tips.web.office;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.work.Colleagues;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.inbox.InboxFilter;
import vn.tindan.tips.inbox.Order;
import vn.tindan.tips.inbox.SavedFilters;
import vn.tindan.tips.inbox.TipInbox;
import vn.tindan.tips.inbox.Waiting;
import vn.tindan.tips.life.LifeCycle;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.web.PlaceChoice;
import vn.tindan.web.Refusal;

/** The list of tips: what its address asks for, and the filters that an officer keeps. */
@Controller
class TipInboxController {

    private final TipInbox inbox;
    private final SavedFilters saved;
    private final Colleagues colleagues;
    private final PlaceChoice places;

    TipInboxController(TipInbox inbox, SavedFilters saved, Colleagues colleagues, PlaceChoice places) {
        this.inbox = inbox;
        this.saved = saved;
        this.colleagues = colleagues;
        this.places = places;
    }

    /** What of the address cannot be read is left out, and said. */
    @GetMapping("/office/tips")
    String inbox(
            @AuthenticationPrincipal Account officer,
            @ModelAttribute("form") @Nullable InboxForm asked,
            BindingResult binding,
            Model model) {
        var form = asked == null || binding.hasErrors() ? InboxForm.blank() : asked;
        var filter = read(form, officer);
        if (filter == null || binding.hasErrors()) {
            model.addAttribute("problem", Refusal.of(new RuleViolation("tips.filter.unreadable")));
        }
        model.addAttribute("form", form);
        model.addAttribute(
                "mayTake", !LifeCycle.possible(TipStatus.NEW, officer.roles()).isEmpty());
        model.addAttribute("query", form.query());
        model.addAttribute(
                "page", inbox.list(officer.jurisdiction(), filter == null ? InboxFilter.ALL : filter, form.place()));
        choices(officer, model);
        return "tips/inbox";
    }

    private static @Nullable InboxFilter read(InboxForm form, Account officer) {
        try {
            return form.filter(officer);
        } catch (IllegalArgumentException | RuleViolation unreadable) {
            return null;
        }
    }

    private void choices(Account officer, Model model) {
        model.addAttribute("saved", saved.of(officer));
        model.addAttribute("waitings", Waiting.values());
        model.addAttribute("statuses", TipStatus.values());
        model.addAttribute("types", LegalType.values());
        model.addAttribute("categories", TipCategory.values());
        model.addAttribute("channels", TipChannel.values());
        model.addAttribute("orders", Order.values());
        model.addAttribute("colleagues", colleagues.of(officer.unit()));
        model.addAttribute("units", places.communesWithin(officer.unit()));
    }

    @PostMapping("/office/tips/filters")
    String keep(
            @AuthenticationPrincipal Account officer,
            @RequestParam(defaultValue = "") String name,
            @ModelAttribute("form") InboxForm form,
            RedirectAttributes redirect) {
        try {
            saved.save(officer, name, form.query());
            redirect.addFlashAttribute("notice", "tips.filter.saved");
        } catch (RuleViolation no) {
            redirect.addFlashAttribute("problem", Refusal.of(no));
        }
        return "redirect:/office/tips?" + form.query();
    }

    @PostMapping("/office/tips/filters/{filter}/deletion")
    String forget(@AuthenticationPrincipal Account officer, @PathVariable UUID filter, RedirectAttributes redirect) {
        saved.delete(officer, filter);
        redirect.addFlashAttribute("notice", "tips.filter.deleted");
        return "redirect:/office/tips";
    }
}
