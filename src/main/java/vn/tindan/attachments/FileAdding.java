package vn.tindan.attachments;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.enclosures.TipTargets;

/** Adds further files to a tip that is already kept: by whoever holds its receipt, or by the unit that handles it. */
@Service
@Transactional
public class FileAdding {

    private final TipTargets targets;
    private final EnclosedFiles enclosed;

    FileAdding(TipTargets targets, EnclosedFiles enclosed) {
        this.targets = targets;
        this.enclosed = enclosed;
    }

    public void byCitizen(TipTracking.Opened opened, String submissionKey) {
        enclosed.enclose(targets.of(opened), submissionKey);
    }

    public void byOfficer(Jurisdiction jurisdiction, UUID tip, String submissionKey) {
        enclosed.enclose(targets.handledBy(jurisdiction, tip), submissionKey);
    }
}
