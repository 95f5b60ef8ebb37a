package vn.tindan.tips.web.office;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.accounts.work.Colleagues;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.conversation.ReplyTemplates;
import vn.tindan.tips.escalated.EscalatedTips;
import vn.tindan.tips.inbox.InboxFilter;
import vn.tindan.tips.inbox.TipInbox;
import vn.tindan.tips.inbox.Waiting;
import vn.tindan.tips.informing.InformedUnits;
import vn.tindan.tips.retention.TipHolding;
import vn.tindan.tips.similar.SimilarTips;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.web.PlaceChoice;
import vn.tindan.web.Navigation;

/** Where officers look besides the list: the day's work, and one tip. */
@Controller
class TipPageController {

    private final TipInbox inbox;
    private final TipReading reading;
    private final Beside beside;
    private final Navigation navigation;

    TipPageController(TipInbox inbox, TipReading reading, Beside beside, Navigation navigation) {
        this.navigation = navigation;
        this.inbox = inbox;
        this.reading = reading;
        this.beside = beside;
    }

    /** What is shown beside a tip. */
    @Component
    record Beside(
            PlaceChoice places,
            Colleagues colleagues,
            SimilarTips similar,
            ReplyTemplates templates,
            EscalatedTips escalated,
            InformedUnits informed,
            TipHolding holding) {}

    /** The day's work; whoever sees no tips begins at the first page of their own menu. */
    @GetMapping("/office")
    String day(@AuthenticationPrincipal Account officer, Model model) {
        var menu = navigation.open();
        if (menu.stream().noneMatch(entry -> entry.path().equals("/office/tips"))) {
            return menu.isEmpty()
                    ? "tips/nothing"
                    : "redirect:" + menu.getFirst().path();
        }
        var reach = officer.jurisdiction();
        model.addAttribute("escalated", beside.escalated().notice(officer).orElse(null));
        model.addAttribute("informed", beside.informed().toldTo(reach, 0).size());
        model.addAttribute("waiting", inbox.waiting(reach));
        model.addAttribute("counts", inbox.counts(reach));
        model.addAttribute("mine", inbox.list(reach, InboxFilter.mine(officer.id())));
        model.addAttribute("late", inbox.list(reach, InboxFilter.of(Waiting.LATE)));
        model.addAttribute("today", inbox.list(reach, InboxFilter.of(Waiting.TODAY)));
        model.addAttribute("answered", inbox.list(reach, InboxFilter.of(Waiting.ANSWERED)));
        model.addAttribute("page", inbox.list(reach, InboxFilter.of(TipStatus.NEW)));
        return "tips/day";
    }

    @GetMapping("/office/tips/{id}")
    String tip(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID template,
            Model model) {
        var tip = reading.open(officer.jurisdiction(), id);
        model.addAttribute("tip", tip);
        var steps = tip.unit().equals(officer.unit()) ? StepChoice.of(tip, officer.roles()) : List.<StepChoice>of();
        model.addAttribute("steps", steps);
        boolean mayMerge = steps.stream().anyMatch(step -> step.action() == TipAction.MERGE);
        model.addAttribute("holds", beside.holding().of(officer.jurisdiction(), id));
        model.addAttribute("mayHold", tip.story() != null && tip.unit().equals(officer.unit()) && mayHold(officer));
        model.addAttribute("mayWrite", !steps.isEmpty());
        model.addAttribute("mayMerge", mayMerge);
        model.addAttribute("mayOpenCase", mayOpenCase(tip, officer, steps));
        model.addAttribute(
                "similar", tip.status().isOpen() ? beside.similar().to(officer.jurisdiction(), tip) : List.of());
        model.addAttribute("me", officer.id());
        var mine = steps.isEmpty()
                ? List.<ReplyTemplates.Template>of()
                : beside.templates().of(tip.unit());
        model.addAttribute("templates", mine);
        model.addAttribute(
                "template",
                mine.stream()
                        .filter(each -> each.id().equals(template))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("mayTemplate", officer.is(Role.CHIEF) || officer.is(Role.PROVINCIAL_HANDLER));
        model.addAttribute(
                "colleagues", steps.isEmpty() ? List.of() : beside.colleagues().of(tip.unit()));
        model.addAttribute("legalTypes", LegalType.values());
        model.addAttribute("outcomes", outcomes(tip));
        model.addAttribute("destinations", beside.places().communesBeside(tip.unit()));
        model.addAttribute("near", beside.places().provinceOf(tip.unit()));
        return "tips/tip";
    }

    private static boolean mayHold(Account officer) {
        return officer.is(Role.CHIEF) || officer.is(Role.PROVINCIAL_HANDLER);
    }

    /** Cases are files of a commune: the province's desk hands the tip on to one first. */
    private static boolean mayOpenCase(TipReading.View tip, Account officer, List<StepChoice> steps) {
        return !steps.isEmpty()
                && tip.status().isOpen()
                && tip.status() != TipStatus.NEW
                && (officer.is(Role.DUTY_OFFICER) || officer.is(Role.CHIEF));
    }

    private static List<Outcome> outcomes(TipReading.View tip) {
        var type = tip.legalType();
        return Stream.of(Outcome.values())
                .filter(outcome -> type == null || outcome.ends(type))
                .toList();
    }
}
