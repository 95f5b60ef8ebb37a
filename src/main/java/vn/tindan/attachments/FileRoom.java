package vn.tindan.attachments;

import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.tindan.attachments.store.FileStore;
import vn.tindan.attachments.terms.FileSettings;
import vn.tindan.shared.RuleViolation;

/** Says no before a file is taken that could not be kept: too many, too large, or a disk that is nearly full. */
@Component
class FileRoom {

    /** A tip that is added to for months may have this many forms' worth. */
    private static final int FORMS = 5;

    private final FileStore store;
    private final FileSettings settings;

    FileRoom(FileStore store, FileSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    void requireForTip(int count) {
        if (count > FORMS * settings.perTip()) {
            throw new RuleViolation("attachments.rule.many", FORMS * settings.perTip());
        }
    }

    void require(int already, long length) throws IOException {
        if (already >= settings.perTip()) {
            throw new RuleViolation("attachments.rule.many", settings.perTip());
        }
        if (length > settings.largest().toBytes()) {
            throw new RuleViolation("attachments.rule.large", settings.largest().toMegabytes());
        }
        if (store.room() - length < settings.reserve().toBytes()) {
            throw new RuleViolation("attachments.rule.full");
        }
    }
}
