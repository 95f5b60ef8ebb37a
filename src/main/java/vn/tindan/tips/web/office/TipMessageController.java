package vn.tindan.tips.web.office;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipCorrespondence;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTriage;

/** What officers write to the citizen who told a tip. */
@Controller
@RequestMapping("/office/tips/{id}")
class TipMessageController extends TipStepPages {

    private final TipCorrespondence correspondence;

    TipMessageController(TipReading reading, TipCorrespondence correspondence) {
        super(reading);
        this.correspondence = correspondence;
    }

    /** For officers only, never for the citizen. */
    @PostMapping("/notes")
    String note(
            @AuthenticationPrincipal Account officer,
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        correspondence.note(handle, officer.name(), written(note));
        return saved(handle, redirect);
    }

    private static String written(String text) {
        if (text.isBlank() || text.length() > TipIntake.LONGEST_STORY) {
            throw new RuleViolation("tips.tip.text.missing");
        }
        return text.strip();
    }

    @PostMapping("/messages")
    String write(
            @ModelAttribute TipTriage.Handle handle,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        correspondence.write(handle, written(text));
        return saved(handle, redirect);
    }
}
