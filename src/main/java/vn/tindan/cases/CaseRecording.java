package vn.tindan.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.cases.sealed.CaseSeals;
import vn.tindan.cases.story.CaseHistory;
import vn.tindan.cases.terms.TipPart;
import vn.tindan.tips.references.TipReferences;

/** Writes a new case with everything that belongs to it in one transaction, its register number last. */
@Component
@Transactional
class CaseRecording {

    private final CaseFiles files;
    private final CaseSeals seals;
    private final CaseHistory history;
    private final CaseRegister register;

    CaseRecording(CaseFiles files, CaseSeals seals, CaseHistory history, CaseRegister register) {
        this.files = files;
        this.seals = seals;
        this.history = history;
        this.register = register;
    }

    @Transactional(readOnly = true)
    boolean knows(CaseOpening.Draft draft) {
        return files.existsById(draft.id());
    }

    void record(
            Jurisdiction jurisdiction,
            CaseOpening.Draft draft,
            TipReferences.@Nullable Reference tip,
            LocalDate today) {
        register.admit(draft, jurisdiction.unit());
        byte[] key = seals.newDataKey();
        var sealed = new CaseEntry.Sealed(
                key,
                seals.seal(key, CaseSeals.file(draft.id(), "title"), draft.title()),
                seals.seal(key, CaseSeals.file(draft.id(), "summary"), draft.summary()));
        var file = CaseFile.opened(draft, jurisdiction.unit(), sealed, today);
        if (tip != null) {
            file.link(tip.id(), TipPart.LED);
        }
        files.saveAndFlush(file);
        history.append(file.nextPage(), "DISCOVERED", draft.discoveredOn(), null);
        history.append(file.nextPage(), "OPENED", today, null);
        if (tip != null) {
            history.append(file.nextPage(), "TIP_LED", today, tip.number());
        }
        register.enter(file);
        files.save(file);
    }
}
