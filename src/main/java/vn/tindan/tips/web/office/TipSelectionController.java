package vn.tindan.tips.web.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.work.Colleagues;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipEntrusting;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.inbox.TipInbox;
import vn.tindan.web.Refusal;

/** The same step with several tips of the list: asked first, then taken with each by itself, and said what came of each. */
@Controller
@RequestMapping("/office/tips/selection")
class TipSelectionController {

    private static final Pattern CHOSEN = Pattern.compile("([0-9a-f-]{36}):(\\d{1,9})");

    private final TipInbox inbox;
    private final TipTriage triage;
    private final TipEntrusting entrusting;
    private final Colleagues colleagues;

    TipSelectionController(TipInbox inbox, TipTriage triage, TipEntrusting entrusting, Colleagues colleagues) {
        this.inbox = inbox;
        this.triage = triage;
        this.entrusting = entrusting;
        this.colleagues = colleagues;
    }

    /** What may be done with several at once. */
    enum Act {
        RECEIVE,
        ENTRUST
    }

    /** What came of one of them: nothing said where it was done. */
    record Result(TipInbox.Line line, @Nullable Refusal refusal) {}

    /** Shows what is about to be done with which; nothing is done yet. */
    @PostMapping
    String ask(
            @AuthenticationPrincipal Account officer,
            @RequestParam(defaultValue = "") List<String> tip,
            @RequestParam Act act,
            @RequestParam(defaultValue = "") String officerId,
            Model model,
            RedirectAttributes redirect) {
        var chosen = chosen(tip);
        if (chosen.isEmpty()) {
            redirect.addFlashAttribute("problem", Refusal.of(new RuleViolation("tips.selection.none")));
            return "redirect:/office/tips";
        }
        model.addAttribute("lines", inbox.those(officer.jurisdiction(), chosen.keySet()));
        model.addAttribute("versions", chosen);
        model.addAttribute("act", act);
        model.addAttribute("colleagues", colleagues.of(officer.unit()));
        model.addAttribute(
                "officerId", officerId.equals(InboxForm.MINE) ? officer.id().toString() : officerId);
        return "tips/selection";
    }

    @PostMapping("/steps")
    String take(
            @AuthenticationPrincipal Account officer,
            @RequestParam(defaultValue = "") List<String> tip,
            @RequestParam Act act,
            @RequestParam(required = false) @Nullable UUID officerId,
            Model model) {
        var chosen = chosen(tip);
        var refusals = new LinkedHashMap<UUID, @Nullable Refusal>();
        chosen.forEach((id, version) -> refusals.put(
                id, one(() -> take(new TipTriage.Handle(officer.jurisdiction(), id, version), act, officerId))));
        var results = new ArrayList<Result>();
        for (var line : inbox.those(officer.jurisdiction(), chosen.keySet())) {
            results.add(new Result(line, refusals.get(line.id())));
        }
        model.addAttribute("results", results);
        model.addAttribute("act", act);
        model.addAttribute(
                "done", results.stream().filter(each -> each.refusal() == null).count());
        return "tips/selected";
    }

    private void take(TipTriage.Handle handle, Act act, @Nullable UUID officerId) {
        switch (act) {
            case RECEIVE -> triage.receive(handle);
            case ENTRUST -> entrusting.entrust(handle, officerId, null);
        }
    }

    private static @Nullable Refusal one(Runnable step) {
        try {
            step.run();
            return null;
        } catch (RuleViolation no) {
            return Refusal.of(no);
        } catch (NotFound elsewhere) {
            return Refusal.of(new RuleViolation("tips.selection.elsewhere"));
        } catch (OptimisticLockingFailureException changed) {
            return Refusal.of(new RuleViolation("tips.selection.changed"));
        }
    }

    /** The tips chosen, each as it was seen; what cannot be read was not on any page of ours. */
    private static Map<UUID, Integer> chosen(List<String> tips) {
        var chosen = new LinkedHashMap<UUID, Integer>();
        for (String text : tips) {
            var found = CHOSEN.matcher(text);
            if (found.matches() && chosen.size() < TipInbox.PAGE) {
                chosen.put(UUID.fromString(found.group(1)), Integer.valueOf(found.group(2)));
            }
        }
        return chosen;
    }
}
