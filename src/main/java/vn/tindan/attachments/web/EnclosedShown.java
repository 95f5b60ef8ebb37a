package vn.tindan.attachments.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.attachments.TipFiles;
import vn.tindan.attachments.Uploads;
import vn.tindan.tips.TipTracking;

/** What the fragments of this module show on pages of others: {@code @enclosed}. */
@Component("enclosed")
public class EnclosedShown {

    private final TipFiles files;
    private final Uploads uploads;

    EnclosedShown(TipFiles files, Uploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    /** The files of a tip for the officer who is signed in; none where the tip is erased. */
    public List<TipFiles.Line> forOfficer(UUID tip) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Account officer
                ? files.listOrNone(officer.jurisdiction(), tip)
                : List.of();
    }

    public List<TipFiles.Line> forCitizen(TipTracking.Opened opened) {
        return files.list(opened);
    }

    /** What a form has sent before its page came back. */
    public List<Uploads.Waiting> waiting(@Nullable String submission) {
        return submission == null || submission.isBlank() || submission.length() > 64
                ? List.of()
                : uploads.waiting(submission);
    }

    /** A new form's token. */
    public String token() {
        return UUID.randomUUID().toString();
    }

    /** 1.234 B, 12 KB, 3,4 MB: as a phone says it. */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        if (bytes < 1_000_000) {
            return Math.round(bytes / 1_000.0) + " KB";
        }
        long tenths = Math.round(bytes / 100_000.0);
        return tenths / 10 + "," + tenths % 10 + " MB";
    }
}
