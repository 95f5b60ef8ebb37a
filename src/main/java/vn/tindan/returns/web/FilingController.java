package vn.tindan.returns.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.returns.filing.FilingPage;
import vn.tindan.returns.filing.FilingReading;
import vn.tindan.returns.filing.Filings;
import vn.tindan.returns.filing.Finding;
import vn.tindan.returns.filing.Typed;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** A unit's return: read by all within reach, written by the unit itself. */
@Controller
@RequestMapping("/office/returns/{id}")
class FilingController {

    private final FilingReading reading;
    private final Filings filings;
    private final FilingActions actions;
    private final MessageSource messages;

    FilingController(FilingReading reading, Filings filings, FilingActions actions, MessageSource messages) {
        this.reading = reading;
        this.filings = filings;
        this.actions = actions;
        this.messages = messages;
    }

    /** What a check says of one cell, in words. */
    record Said(String indicator, String text, boolean blocks) {}

    @GetMapping
    String show(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        return page(officer, reading.read(officer.jurisdiction(), id), model);
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "SAVE") String intent,
            FilingForm form,
            Model model,
            RedirectAttributes redirect) {
        var cells = form.cells();
        try {
            return keep(new Filings.Handle(officer, id, version), intent, cells, redirect);
        } catch (Filings.Refused refused) {
            model.addAttribute("refused", true);
        } catch (OptimisticLockingFailureException stale) {
            model.addAttribute("stale", true);
        } catch (RuleViolation violation) {
            model.addAttribute("problem", Refusal.of(violation));
        }
        return notKept(officer, id, cells, model);
    }

    /** What was typed is shown again to be mended; beside what was handed in meanwhile, it never stands in its place. */
    private String notKept(Account officer, UUID id, Map<String, Typed> cells, Model model) {
        var kept = reading.read(officer.jurisdiction(), id);
        if (kept.state().isWritable()) {
            return page(officer, reading.read(officer.jurisdiction(), id, cells), model);
        }
        model.addAttribute("typed", cells);
        return page(officer, kept, model);
    }

    /** The findings of what stands in the form at this moment; nothing is kept. */
    @PostMapping("/check")
    @ResponseBody
    List<Said> check(@AuthenticationPrincipal Account officer, @PathVariable UUID id, FilingForm form, Locale locale) {
        return filings.check(officer.jurisdiction(), id, form.cells()).stream()
                .map(finding -> said(finding, locale))
                .toList();
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        filings.withdraw(new Filings.Handle(officer, id, version));
        redirect.addFlashAttribute("notice", "returns.notice.withdrawn");
        return "redirect:/office/returns/" + id;
    }

    private String keep(Filings.Handle handle, String intent, Map<String, Typed> cells, RedirectAttributes redirect) {
        boolean hands = intent.equals("SUBMIT");
        if (hands) {
            filings.submit(handle, cells);
        } else {
            filings.save(handle, cells);
        }
        redirect.addFlashAttribute("notice", hands ? "returns.notice.submitted" : "returns.notice.saved");
        return "redirect:/office/returns/" + handle.filing();
    }

    private String page(Account officer, FilingPage filing, Model model) {
        model.addAttribute("filing", filing);
        model.addAttribute("can", actions.of(officer, filing));
        return "returns/filing";
    }

    private Said said(Finding finding, Locale locale) {
        return new Said(
                finding.indicator(), messages.getMessage(finding.key(), finding.arguments(), locale), finding.blocks());
    }
}
