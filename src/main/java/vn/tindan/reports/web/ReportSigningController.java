package vn.tindan.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartFile;
import vn.tindan.accounts.Account;
import vn.tindan.documents.Documents;
import vn.tindan.reports.ReportAftermath;
import vn.tindan.reports.ReportCorrections;
import vn.tindan.reports.ReportSigning;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** The steps of a report from draft to issue, and what follows: correction sheets and the signed file. */
@Controller
@RequestMapping("/office/reports/{id:[0-9a-f-]{36}}")
class ReportSigningController {

    private final ReportSigning signing;
    private final ReportCorrections corrections;
    private final ReportAftermath aftermath;
    private final Documents documents;
    private final ReportPages pages;

    ReportSigningController(
            ReportSigning signing,
            ReportCorrections corrections,
            ReportAftermath aftermath,
            Documents documents,
            ReportPages pages) {
        this.signing = signing;
        this.corrections = corrections;
        this.aftermath = aftermath;
        this.documents = documents;
        this.pages = pages;
    }

    @PostMapping("/approval")
    String approve(@AuthenticationPrincipal Account signer, @PathVariable UUID id) {
        signing.approve(signer, id);
        return back(id);
    }

    @PostMapping("/return")
    String giveBack(@AuthenticationPrincipal Account signer, @PathVariable UUID id, @RequestParam String reason) {
        signing.giveBack(signer, id, reason);
        return back(id);
    }

    @PostMapping("/issue")
    String issue(
            @AuthenticationPrincipal Account signer,
            @PathVariable UUID id,
            @RequestParam @Nullable Integer number,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "PRELIMINARY") ReportSigning.FigureStatus status) {
        signing.issue(signer, id, new ReportSigning.Order(Objects.requireNonNullElse(number, 0), day, name, status));
        return back(id);
    }

    @PostMapping("/corrections")
    String correct(
            @AuthenticationPrincipal Account signer,
            @PathVariable UUID id,
            @RequestParam @Nullable Integer number,
            @RequestParam String reason) {
        corrections.issue(signer, id, Objects.requireNonNullElse(number, 0), reason);
        return back(id);
    }

    @Delicate
    @GetMapping("/corrections/draft.{extension:[a-z]{3,4}}")
    ResponseEntity<byte[]> draft(
            @AuthenticationPrincipal Account reader,
            @PathVariable UUID id,
            @PathVariable String extension,
            @RequestParam(defaultValue = "…") String reason) {
        var sheet = corrections.preview(reader.jurisdiction(), id, reason);
        return ReportFiles.answer(documents.save(sheet, ReportFiles.format(documents, extension)));
    }

    @Delicate
    @GetMapping("/corrections/{sheet:[1-9][0-9]?}.{extension:[a-z]{3,4}}")
    ResponseEntity<byte[]> sheet(
            @AuthenticationPrincipal Account reader,
            @PathVariable UUID id,
            @PathVariable int sheet,
            @PathVariable String extension) {
        return ReportFiles.answer(
                corrections.file(reader.jurisdiction(), id, sheet, ReportFiles.format(documents, extension)));
    }

    @PostMapping("/signed")
    String keepSigned(
            @AuthenticationPrincipal Account keeper,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var name = file == null ? null : file.getOriginalFilename();
        aftermath.keepSigned(
                keeper,
                id,
                name == null || name.isBlank() ? "signed.pdf" : name,
                file == null ? new byte[0] : file.getBytes());
        return back(id);
    }

    @Delicate
    @GetMapping("/signed/{file:[0-9]{1,18}}")
    ResponseEntity<byte[]> signed(
            @AuthenticationPrincipal Account reader, @PathVariable UUID id, @PathVariable long file) {
        return ReportFiles.answer(aftermath.signedFile(reader.jurisdiction(), id, file));
    }

    /** The page once more, with what was typed where it was typed. */
    @ExceptionHandler(RuleViolation.class)
    String refuse(
            RuleViolation violation,
            @AuthenticationPrincipal Account signer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problem", Refusal.of(violation));
        pages.fill(signer, report(request), Typed.of(request), model);
        return "reports/report";
    }

    /** Letters where a number should be, or a day that is none. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    String refuse(
            MethodArgumentTypeMismatchException unread,
            @AuthenticationPrincipal Account signer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var reason = "day".equals(unread.getName()) ? "reports.rule.day.missing" : "reports.rule.number";
        return refuse(new RuleViolation(reason), signer, request, response, model);
    }

    private static UUID report(HttpServletRequest request) {
        return UUID.fromString(request.getRequestURI().replaceFirst(".*/office/reports/([0-9a-f-]{36})/.*", "$1"));
    }

    private static String back(UUID id) {
        return "redirect:/office/reports/" + id;
    }
}
