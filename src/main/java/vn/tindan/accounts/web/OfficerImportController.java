package vn.tindan.accounts.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.accounts.roster.OfficerSheet;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** Invites many officers from an Excel file: first a preview that says what is wrong in which row, then the links. */
@Controller
@Delicate
class OfficerImportController {

    private final OfficerSheet sheet;
    private final String address;

    OfficerImportController(
            OfficerSheet sheet, @Value("${tindan.address:http://localhost:${server.port:8080}}") String address) {
        this.sheet = sheet;
        this.address = address;
    }

    @GetMapping("/admin/accounts/imports/new")
    String form(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("most", OfficerSheet.MOST);
        return "accounts/import";
    }

    /** A preview keeps nothing, so the same file is sent again to import it. */
    @PostMapping("/admin/accounts/imports")
    String read(
            @AuthenticationPrincipal Account administrator,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean invite,
            Model model)
            throws IOException {
        try {
            if (file == null) {
                throw new RuleViolation("accounts.import.unreadable");
            }
            List<OfficerSheet.Line> lines = sheet.read(file.getBytes());
            model.addAttribute(
                    "outcomes", invite ? sheet.invite(administrator, lines) : sheet.preview(administrator, lines));
            model.addAttribute("invited", invite);
            model.addAttribute("address", address + "/invitation/");
        } catch (RuleViolation violation) {
            model.addAttribute("problem", Refusal.of(violation));
        }
        return form(model);
    }
}
