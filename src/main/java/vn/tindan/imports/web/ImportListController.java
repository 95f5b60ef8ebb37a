package vn.tindan.imports.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tindan.accounts.Account;
import vn.tindan.figures.Convention;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.UndatedFigures;
import vn.tindan.imports.ImportDesk;
import vn.tindan.imports.ImportSheets;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** The files of figures that a unit brought, where another one is sent, and the figures that no period can be given to. */
@Controller
@RequestMapping("/office/imports")
class ImportListController {

    private static final int LAST_PAGE = 2000;

    private final ImportDesk desk;
    private final ImportSheets sheets;
    private final UndatedFigures undated;

    ImportListController(ImportDesk desk, ImportSheets sheets, UndatedFigures undated) {
        this.desk = desk;
        this.sheets = sheets;
        this.undated = undated;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Account officer, @RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.clamp(page, 0, LAST_PAGE);
        model.addAttribute("files", desk.list(officer, number));
        model.addAttribute("number", number);
        model.addAttribute("hasNext", !desk.list(officer, number + 1).isEmpty());
        model.addAttribute(
                "conventions",
                Arrays.stream(Convention.values())
                        .filter(convention -> convention != Convention.FREE)
                        .toList());
        model.addAttribute("statuses", Status.values());
        return "imports/list";
    }

    @PostMapping
    String upload(
            @AuthenticationPrincipal Account officer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable Convention year,
            @RequestParam(required = false) @Nullable Status status,
            Model model)
            throws IOException {
        try {
            if (file == null || file.isEmpty() || year == null || status == null) {
                throw new RuleViolation("imports.missing");
            }
            var name = file.getOriginalFilename();
            var id = desk.upload(
                    officer, new ImportDesk.Upload(name == null ? "" : name, file.getBytes(), year, status));
            return "redirect:/office/imports/" + id;
        } catch (RuleViolation violation) {
            model.addAttribute("problem", Refusal.of(violation));
            return list(officer, 0, model);
        }
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        return ImportController.answer(sheets.template());
    }

    @GetMapping("/undated")
    String undated(@AuthenticationPrincipal Account officer, @RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.clamp(page, 0, LAST_PAGE);
        var reach = List.of(officer.unit());
        model.addAttribute("lines", undated.within(reach, number, ImportDesk.PAGE));
        model.addAttribute("number", number);
        model.addAttribute(
                "hasNext", !undated.within(reach, number + 1, ImportDesk.PAGE).isEmpty());
        return "imports/undated";
    }
}
