package vn.tindan.returns.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tindan.accounts.Account;
import vn.tindan.documents.SavedDocument;
import vn.tindan.returns.ReturnBoard;
import vn.tindan.returns.filing.FilingReading;
import vn.tindan.returns.workbook.ReturnUploads;
import vn.tindan.returns.workbook.ReturnWorkbooks;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** Returns to be filled in without a line: the workbook out, and filled in again. */
@Controller
class ReturnWorkbookController {

    private final ReturnWorkbooks workbooks;
    private final ReturnUploads uploads;
    private final FilingReading reading;
    private final ReturnBoard board;

    ReturnWorkbookController(
            ReturnWorkbooks workbooks, ReturnUploads uploads, FilingReading reading, ReturnBoard board) {
        this.workbooks = workbooks;
        this.uploads = uploads;
        this.reading = reading;
        this.board = board;
    }

    @Delicate
    @GetMapping("/office/returns/{id}/workbook")
    ResponseEntity<byte[]> ofFiling(@AuthenticationPrincipal Account officer, @PathVariable UUID id) {
        return answer(workbooks.ofFiling(officer, id));
    }

    @Delicate
    @GetMapping("/office/returns/rounds/{id}/workbook")
    ResponseEntity<byte[]> ofRound(@AuthenticationPrincipal Account officer, @PathVariable UUID id) {
        return answer(workbooks.ofRound(officer, id));
    }

    @PostMapping("/office/returns/{id}/workbook")
    String upload(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        reading.read(officer.jurisdiction(), id); // not there, where it is out of reach
        return "redirect:/office/returns/uploads/" + uploads.keepFor(officer, id, sent(file));
    }

    @PostMapping("/office/returns/rounds/{id}/workbook")
    String uploadRound(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        board.round(officer.jurisdiction(), id);
        return "redirect:/office/returns/uploads/" + uploads.keepForRound(officer, id, sent(file));
    }

    /** What is wrong with a file as a whole, said where it was sent from. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        boolean isRound = request.getRequestURI().contains("/rounds/");
        return Refusal.backTo(isRound ? "/office/returns/rounds" : "/office/returns", violation, request);
    }

    private static ReturnUploads.File sent(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("returns.upload.none");
        }
        var name = file.getOriginalFilename();
        return new ReturnUploads.File(name == null ? "" : name, file.getBytes());
    }

    static ResponseEntity<byte[]> answer(SavedDocument saved) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(saved.format().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.name().attachment())
                .body(saved.content());
    }
}
