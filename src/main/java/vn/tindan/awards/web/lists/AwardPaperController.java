package vn.tindan.awards.web.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.tindan.accounts.Account;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.lists.AwardListDocument;
import vn.tindan.awards.lists.AwardLists;
import vn.tindan.awards.lists.SubmissionDocument;
import vn.tindan.awards.nomination.NominationList;
import vn.tindan.awards.occasion.OccasionReading;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.Documents;
import vn.tindan.geography.UnitId;
import vn.tindan.movement.UnitsWithin;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Option;
import vn.tindan.web.Refusal;

/** The list of the honoured as a document, and the paper that proposes who was endorsed. */
@Controller
class AwardPaperController {

    private final AwardLists lists;
    private final AwardListDocument document;
    private final SubmissionDocument submission;
    private final NominationList nominations;
    private final Documents documents;
    private final OccasionReading occasions;
    private final UnitsWithin units;
    private final Clock clock;

    AwardPaperController(
            AwardLists lists,
            AwardListDocument document,
            SubmissionDocument submission,
            NominationList nominations,
            Documents documents,
            OccasionReading occasions,
            UnitsWithin units,
            Clock clock) {
        this.lists = lists;
        this.document = document;
        this.submission = submission;
        this.nominations = nominations;
        this.documents = documents;
        this.occasions = occasions;
        this.units = units;
        this.clock = clock;
    }

    /** Which list, as the address carries it; without days this year's. */
    record Asked(
            @Nullable UnitId unit,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Nullable AwardLevel level,
            @Nullable AwardForm form,
            @Nullable AwardType type,
            @Nullable UUID occasion) {

        AwardLists.Choice toChoice(Account officer, LocalDate today) {
            return new AwardLists.Choice(
                    unit == null ? officer.unit() : unit,
                    from == null ? today.withDayOfYear(1) : from,
                    to == null ? today : to,
                    level,
                    form,
                    type,
                    occasion);
        }
    }

    @GetMapping("/office/awards/list")
    String list(@AuthenticationPrincipal Account officer, @ModelAttribute("asked") Asked asked, Model model) {
        var choice = asked.toChoice(officer, CountryTime.today(clock));
        model.addAttribute("choice", choice);
        model.addAttribute("levels", AwardLevel.values());
        model.addAttribute("forms", AwardForm.values());
        model.addAttribute("types", AwardType.values());
        model.addAttribute("formats", formats());
        model.addAttribute("occasions", occasions.list(officer.jurisdiction(), 0));
        model.addAttribute(
                "units",
                units.withFormer(officer.jurisdiction()).stream()
                        .map(unit -> new Option(unit.id().toString(), unit.fullName()))
                        .toList());
        try {
            model.addAttribute("document", document.of(lists.read(officer.jurisdiction(), choice)));
        } catch (RuleViolation violation) {
            model.addAttribute("problem", Refusal.of(violation));
        }
        return "awards/print";
    }

    private static DocumentFormat[] formats() {
        return new DocumentFormat[] {DocumentFormat.PDF, DocumentFormat.DOCX, DocumentFormat.XLSX};
    }

    @Delicate
    @GetMapping("/office/awards/list.{extension}")
    ResponseEntity<byte[]> take(
            @AuthenticationPrincipal Account officer, @PathVariable String extension, @ModelAttribute Asked asked) {
        var format = AwardFiles.format(extension, formats());
        var choice = asked.toChoice(officer, CountryTime.today(clock));
        return AwardFiles.answer(documents.save(document.of(lists.read(officer.jurisdiction(), choice)), format));
    }

    @Delicate
    @GetMapping("/office/awards/nominations/submission.{extension}")
    ResponseEntity<byte[]> submit(
            @AuthenticationPrincipal Account officer,
            @PathVariable String extension,
            @RequestParam(defaultValue = "COMMENDATION") AwardForm form,
            @RequestParam(defaultValue = "COMMUNE") AwardLevel level) {
        var format = AwardFiles.format(extension, DocumentFormat.PDF, DocumentFormat.DOCX);
        var endorsed = nominations.endorsed(officer, level, form);
        if (endorsed.isEmpty()) {
            throw new RuleViolation("awards.rule.submission-nobody");
        }
        return AwardFiles.answer(documents.save(submission.of(officer, level, form, endorsed), format));
    }

    /** Said where the paper was asked for. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("problem", Refusal.of(violation));
        return request.getRequestURI().contains("/nominations/")
                ? "redirect:/office/awards/nominations"
                : "redirect:/office/awards/list";
    }
}
