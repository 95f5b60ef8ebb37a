package vn.tindan.awards.web.lists;

import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.SavedDocument;
import vn.tindan.shared.NotFound;

/** Files to be saved, in the formats that an address offers. */
final class AwardFiles {

    private AwardFiles() {}

    static DocumentFormat format(String extension, DocumentFormat... offered) {
        return Arrays.stream(offered)
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
