package vn.tindan.geography.web;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.audit.Actor;
import vn.tindan.geography.changes.ChangeList;
import vn.tindan.geography.changes.UnitChanges;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.NavigationEntry;
import vn.tindan.web.Refusal;

/** Changes of units as they were entered, and taking a mistaken one back. */
@Controller
class ChangeController {

    static final String PATH = "/admin/units";

    private final ChangeList list;
    private final UnitChanges changes;
    private final ChangePages pages;

    ChangeController(ChangeList list, UnitChanges changes, ChangePages pages) {
        this.list = list;
        this.changes = changes;
        this.pages = pages;
    }

    @Bean
    static NavigationEntry unitChangesNavigationEntry() {
        return new NavigationEntry(
                PATH, "geography.change.navigation", "signpost-split", 93, Set.of("ROLE_ADMINISTRATOR"));
    }

    @GetMapping(PATH)
    String list(@AuthenticationPrincipal Actor administrator, @RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.clamp(page, 0, 10_000);
        var found = list.page(administrator.actorUnit(), shown);
        model.addAttribute("changes", found.stream().limit(ChangeList.PAGE).toList());
        model.addAttribute("number", shown);
        model.addAttribute("hasNext", found.size() > ChangeList.PAGE);
        return "geography/changes";
    }

    @GetMapping(PATH + "/{id}")
    String show(@AuthenticationPrincipal Actor administrator, @PathVariable UUID id, Model model) {
        describe(found(administrator, id), model);
        return "geography/change";
    }

    @Delicate
    @GetMapping(PATH + "/{id}/withdrawal")
    String askWhetherToTakeBack(@AuthenticationPrincipal Actor administrator, @PathVariable UUID id, Model model) {
        var change = found(administrator, id);
        describe(change, model);
        model.addAttribute("dependents", changes.dependents(change));
        return "geography/withdrawal";
    }

    @Delicate
    @PostMapping(PATH + "/{id}/withdrawal")
    String takeBack(
            @AuthenticationPrincipal Actor administrator,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        found(administrator, id);
        try {
            changes.takeBack(administrator, id, version, reason);
        } catch (RuleViolation violation) {
            redirect.addFlashAttribute("problem", Refusal.of(violation));
            return "redirect:" + PATH + "/" + id + "/withdrawal";
        }
        redirect.addFlashAttribute("notice", "geography.change.taken-back");
        return "redirect:" + PATH + "/" + id;
    }

    private ChangeList.Change found(Actor administrator, UUID id) {
        return list.find(administrator.actorUnit(), id).orElseThrow(NotFound::new);
    }

    private void describe(ChangeList.Change change, Model model) {
        model.addAttribute("change", change);
        model.addAttribute("enteredBy", list.who(change.enteredBy()));
        if (change.takenBackBy() != null) {
            model.addAttribute("takenBackBy", list.who(change.takenBackBy()));
        }
        model.addAttribute("rows", pages.rows(list.rows(change.id())));
        model.addAttribute("handovers", pages.handovers(list.handovers(change.id())));
    }
}
