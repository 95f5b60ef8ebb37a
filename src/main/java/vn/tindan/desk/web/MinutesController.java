package vn.tindan.desk.web;

import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tindan.accounts.Account;
import vn.tindan.desk.DeskPapers;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.Documents;
import vn.tindan.web.Delicate;

/** Biên bản tiếp nhận of a tip, to print or to go on writing in. */
@Controller
class MinutesController {

    private final DeskPapers papers;
    private final Documents documents;

    MinutesController(DeskPapers papers, Documents documents) {
        this.papers = papers;
        this.documents = documents;
    }

    @Delicate
    @GetMapping("/office/tips/{id}/intake-minutes.pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Account officer, @PathVariable UUID id) {
        return paper(officer, id, DocumentFormat.PDF);
    }

    @Delicate
    @GetMapping("/office/tips/{id}/intake-minutes.docx")
    ResponseEntity<byte[]> docx(@AuthenticationPrincipal Account officer, @PathVariable UUID id) {
        return paper(officer, id, DocumentFormat.DOCX);
    }

    private ResponseEntity<byte[]> paper(Account officer, UUID tip, DocumentFormat format) {
        var saved = documents.save(papers.intakeMinutes(officer, tip), format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.name().attachment())
                .body(saved.content());
    }
}
