package vn.tindan.attachments.sealed;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.Pepper;
import vn.tindan.shared.RuleViolation;

/** Recognises without showing: which form an upload is of, and whether a tip has the same file already. */
@Component
public class FileDigests {

    private static final int LONGEST_TOKEN = 64;

    private final Pepper pepper;

    FileDigests(Pepper pepper) {
        this.pepper = pepper;
    }

    public byte[] submission(String submissionKey) {
        if (submissionKey.isBlank() || submissionKey.length() > LONGEST_TOKEN) {
            throw new RuleViolation("attachments.rule.form");
        }
        return pepper.digest("attachments.submission", submissionKey);
    }

    /** Within one tip only: the same file of two tips has two fingerprints, so that a stolen table matches nothing. */
    public byte[] fingerprint(UUID tip, String sha256) {
        return pepper.digest("attachments.fingerprint", tip + " " + sha256);
    }
}
