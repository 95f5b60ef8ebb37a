package vn.tindan.geography.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.audit.Actor;
import vn.tindan.geography.changes.UnitChanges;
import vn.tindan.geography.changes.plan.Action;
import vn.tindan.geography.changes.plan.ChangeSheet;
import vn.tindan.geography.changes.plan.Fault;
import vn.tindan.geography.changes.plan.Part;
import vn.tindan.geography.changes.plan.TypedChange;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** Enters a change of units: typed on a page or read from a file, looked at, then confirmed. */
@Controller
@RequestMapping(ChangeController.PATH)
@Delicate
class ChangeEntryController {

    private final UnitChanges changes;
    private final ChangeSheet sheet;
    private final ChangePages pages;

    ChangeEntryController(UnitChanges changes, ChangeSheet sheet, ChangePages pages) {
        this.changes = changes;
        this.sheet = sheet;
        this.pages = pages;
    }

    @GetMapping("/new")
    String begin(@AuthenticationPrincipal Actor administrator, Model model) {
        return form(administrator, ChangeForm.blank(), List.of(), model);
    }

    /** One more row, back to the form, or on to what it would do; nothing is kept. */
    @PostMapping("/preview")
    String look(
            @AuthenticationPrincipal Actor administrator,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "do", defaultValue = "preview") String what,
            Model model) {
        var typed = read(fields, model);
        return switch (what) {
            case "add" -> form(administrator, ChangeForm.withAnotherRow(typed), List.of(), model);
            case "edit" ->
                form(administrator, typed, changes.preview(administrator, typed).faults(), model);
            default -> preview(administrator, typed, model);
        };
    }

    @GetMapping("/imports/new")
    String chooseFile(Model model) {
        model.addAttribute("most", TypedChange.MOST);
        model.addAttribute("columns", ChangeSheet.COLUMNS);
        words(model);
        return "geography/change-import";
    }

    @PostMapping("/imports")
    String readFile(
            @AuthenticationPrincipal Actor administrator,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String basis,
            Model model)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new RuleViolation("geography.change.file.unreadable");
            }
            return preview(administrator, new TypedChange(day, basis, sheet.read(file.getInputStream())), model);
        } catch (RuleViolation violation) {
            model.addAttribute("problem", Refusal.of(violation));
            model.addAttribute("day", day);
            model.addAttribute("basis", basis);
            return chooseFile(model);
        }
    }

    @PostMapping
    String enter(
            @AuthenticationPrincipal Actor administrator,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            Model model) {
        var typed = read(fields, model);
        try {
            var id = changes.enter(administrator, typed);
            redirect.addFlashAttribute("notice", "geography.change.entered");
            return "redirect:" + ChangeController.PATH + "/" + id;
        } catch (UnitChanges.Refused refused) {
            return preview(administrator, typed, model);
        }
    }

    private TypedChange read(MultiValueMap<String, String> fields, Model model) {
        try {
            return ChangeForm.read(fields, sheet);
        } catch (RuleViolation violation) {
            model.addAttribute("problem", Refusal.of(violation));
            return ChangeForm.blank();
        }
    }

    private String preview(Actor administrator, TypedChange typed, Model model) {
        var preview = changes.preview(administrator, typed);
        boolean fits = typed.rows().size() <= ChangeForm.MOST;
        if (!preview.faults().isEmpty() && fits) {
            return form(administrator, typed, preview.faults(), model);
        }
        model.addAttribute("typed", typed);
        model.addAttribute("faults", pages.faults(preview.faults()));
        model.addAttribute("rows", pages.rows(preview.rows()));
        model.addAttribute("work", pages.work(preview.work()));
        model.addAttribute("day", pages.day(typed));
        model.addAttribute("sheet", sheet.write(typed.rows()));
        model.addAttribute("fits", fits);
        return "geography/change-preview";
    }

    private String form(Actor administrator, TypedChange typed, List<Fault> faults, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("faults", pages.faults(faults));
        model.addAttribute("offered", pages.offered(administrator));
        model.addAttribute("most", ChangeForm.MOST);
        words(model);
        return "geography/change-new";
    }

    private static void words(Model model) {
        model.addAttribute("actions", Action.values());
        model.addAttribute("parts", Part.ofDivided());
        model.addAttribute("types", List.of("xa", "phuong", "dac_khu", "tinh", "thanh_pho"));
    }
}
