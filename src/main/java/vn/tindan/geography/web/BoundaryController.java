package vn.tindan.geography.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.geography.boundaries.BoundariesRefused;
import vn.tindan.geography.boundaries.BoundaryImport;
import vn.tindan.geography.boundaries.BoundaryImport.Request;
import vn.tindan.geography.boundaries.BoundaryImport.Source;
import vn.tindan.geography.boundaries.BoundaryStore;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.NavigationEntry;
import vn.tindan.web.Refusal;

/** The administrator's boundaries: what is there by set and level, files in, a level out. */
@Controller
@Delicate
class BoundaryController {

    private static final String PATH = "/admin/boundaries";
    private static final int MISSING_SHOWN = 12;

    private final BoundaryImport boundaries;
    private final BoundaryStore store;
    private final Units units;

    BoundaryController(BoundaryImport boundaries, BoundaryStore store, Units units) {
        this.boundaries = boundaries;
        this.store = store;
        this.units = units;
    }

    @Bean
    static NavigationEntry boundariesNavigationEntry() {
        return new NavigationEntry(PATH, "geography.boundaries.navigation", "map", 92, Set.of("ROLE_ADMINISTRATOR"));
    }

    /** A level with the names of the first units that still have no outline. */
    record Line(BoundaryStore.Level level, List<String> without) {}

    @GetMapping(PATH)
    String page(Model model) {
        var levels = store.levels();
        model.addAttribute("version", store.version());
        model.addAttribute("lines", levels.stream().map(this::line).toList());
        model.addAttribute(
                "sets", levels.stream().map(BoundaryStore.Level::set).distinct().toList());
        return "geography/boundaries";
    }

    private Line line(BoundaryStore.Level level) {
        return level.loaded() == 0 || level.missing() == 0
                ? new Line(level, List.of())
                : new Line(
                        level,
                        store.missing(level.set(), level.kind(), MISSING_SHOWN).stream()
                                .map(id -> units.get(id).fullName())
                                .toList());
    }

    @PostMapping(PATH)
    String load(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = Request.USUAL_PROPERTY) String property,
            @RequestParam(defaultValue = "false") boolean replacing,
            @RequestParam @Nullable Long version,
            Model model,
            RedirectAttributes redirect) {
        try {
            int loaded = boundaries.load(new Request(set, property.strip(), replacing, version), sources(files));
            redirect.addFlashAttribute("loaded", loaded);
            return "redirect:" + PATH;
        } catch (BoundariesRefused refused) {
            model.addAttribute("refused", refused);
        } catch (RuleViolation violation) {
            model.addAttribute("problem", Refusal.of(violation));
        }
        model.addAttribute("set", set);
        model.addAttribute("property", property);
        return page(model);
    }

    private static List<Source> sources(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(file -> new Source(String.valueOf(file.getOriginalFilename()), file::getInputStream))
                        .toList();
    }

    @PostMapping(PATH + "/removal")
    String remove(
            @RequestParam String set,
            @RequestParam UnitKind kind,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam long version,
            RedirectAttributes redirect) {
        try {
            if (!sure) {
                throw new RuleViolation("geography.boundaries.unsure");
            }
            redirect.addFlashAttribute("removed", boundaries.remove(set, kind, version));
        } catch (RuleViolation violation) {
            redirect.addFlashAttribute("problem", Refusal.of(violation));
        }
        return "redirect:" + PATH;
    }
}
