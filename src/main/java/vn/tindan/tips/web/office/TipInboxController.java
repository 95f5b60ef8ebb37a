package vn.tindan.tips.web.office;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tindan.accounts.Account;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.inbox.TipInbox;
import vn.tindan.tips.inbox.Waiting;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.web.PlaceChoice;
import vn.tindan.web.NavigationEntry;

/** Where officers look: the day's work, the list, one tip. */
@Controller
class TipInboxController {

    private final TipInbox inbox;
    private final TipReading reading;
    private final PlaceChoice places;

    TipInboxController(TipInbox inbox, TipReading reading, PlaceChoice places) {
        this.inbox = inbox;
        this.reading = reading;
        this.places = places;
    }

    /** The day's work; whoever sees no tips begins at the first page of their own menu. */
    @GetMapping("/office")
    String day(
            @AuthenticationPrincipal Account officer,
            @ModelAttribute("navigation") List<NavigationEntry> navigation,
            Model model) {
        if (navigation.stream().noneMatch(entry -> entry.path().equals("/office/tips"))) {
            return navigation.isEmpty()
                    ? "tips/nothing"
                    : "redirect:" + navigation.getFirst().path();
        }
        model.addAttribute("waiting", inbox.waiting(officer.jurisdiction()));
        model.addAttribute(
                "late", inbox.list(officer.jurisdiction(), new TipInbox.Filter(null, Waiting.LATE, null, 0)));
        model.addAttribute("counts", inbox.counts(officer.jurisdiction()));
        model.addAttribute("page", inbox.list(officer.jurisdiction(), new TipInbox.Filter(TipStatus.NEW, null, 0)));
        return "tips/day";
    }

    @GetMapping("/office/tips")
    String inbox(
            @AuthenticationPrincipal Account officer,
            @RequestParam @Nullable TipStatus status,
            @RequestParam @Nullable Waiting waiting,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = new TipInbox.Filter(
                status, waiting, words.isBlank() ? null : words.strip(), Math.clamp(page, 0, TipInbox.LAST_PAGE));
        model.addAttribute("page", inbox.list(officer.jurisdiction(), filter));
        model.addAttribute("status", status);
        model.addAttribute("waiting", waiting);
        model.addAttribute("waitings", Waiting.values());
        model.addAttribute("words", words);
        model.addAttribute("statuses", TipStatus.values());
        return "tips/inbox";
    }

    @GetMapping("/office/tips/{id}")
    String tip(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        var tip = reading.open(officer.jurisdiction(), id);
        model.addAttribute("tip", tip);
        var steps = tip.unit().equals(officer.unit()) ? StepChoice.of(tip, officer.roles()) : List.<StepChoice>of();
        model.addAttribute("steps", steps);
        model.addAttribute("mayWrite", !steps.isEmpty() && tip.status() != TipStatus.MERGED);
        model.addAttribute("legalTypes", LegalType.values());
        model.addAttribute("outcomes", outcomes(tip));
        model.addAttribute("destinations", places.communesBeside(tip.unit()));
        return "tips/tip";
    }

    private static List<Outcome> outcomes(TipReading.View tip) {
        var type = tip.legalType();
        return Stream.of(Outcome.values())
                .filter(outcome -> type == null || outcome.ends(type))
                .toList();
    }
}
