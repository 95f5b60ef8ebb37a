package vn.tindan.reports.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.Documents;
import vn.tindan.documents.SavedDocument;
import vn.tindan.shared.NotFound;

/** A document as an answer to be saved, never to be shown in place of a page. */
final class ReportFiles {

    private ReportFiles() {}

    static DocumentFormat format(Documents documents, String extension) {
        return documents.formats().stream()
                .filter(each -> each.extension().equals(extension))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static ResponseEntity<byte[]> answer(SavedDocument saved) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(saved.format().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.name().attachment())
                .body(saved.content());
    }
}
