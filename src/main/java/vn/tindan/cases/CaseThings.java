package vn.tindan.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.cases.sealed.CaseSeals;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.SeizureKind;

/** What was seized in a case: entered as the minutes have it, put right, or withdrawn. */
@Service
@Transactional
public class CaseThings {

    private final CaseDesk desk;
    private final CaseSeals seals;

    CaseThings(CaseDesk desk, CaseSeals seals) {
        this.desk = desk;
        this.seals = seals;
    }

    /** Something to enter as seized. */
    public record NewSeizure(
            SeizureKind kind,
            BigDecimal quantity,
            Measure measure,
            @Nullable String description,
            LocalDate seizedOn) {

        String written() {
            String amount = measure.write(quantity);
            return description == null ? amount : amount + " " + description;
        }
    }

    public UUID add(CaseWork.Handle handle, NewSeizure seized) {
        var file = desk.take(handle);
        var id = UUID.randomUUID();
        file.add(Seizure.of(id, file.commune(), seized, description(file, id, seized), desk.today()));
        desk.keep(file, "SEIZED_" + seized.kind(), seized.seizedOn(), seized.written());
        return id;
    }

    /** What it was in truth; what was written before stays in the story. */
    public void correct(CaseWork.Handle handle, UUID thing, NewSeizure seized) {
        var file = desk.take(handle);
        var seizure = file.seizure(thing);
        String before = written(file, seizure);
        seizure.become(seized, description(file, thing, seized), desk.today());
        file.changed(CaseEvent.Change.SEIZURE_CORRECTED);
        desk.keep(file, "SEIZURE_CORRECTED", desk.today(), before + " → " + seized.written());
    }

    public void withdraw(CaseWork.Handle handle, UUID thing, String why) {
        var file = desk.take(handle);
        var seizure = file.seizure(thing);
        seizure.withdraw();
        file.changed(CaseEvent.Change.SEIZURE_WITHDRAWN);
        desk.keep(file, "SEIZURE_WITHDRAWN", desk.today(), written(file, seizure) + ": " + why);
    }

    private byte @Nullable [] description(CaseFile file, UUID thing, NewSeizure seized) {
        return seals.sealOptional(file.dataKey(), CaseSeals.description(thing), seized.description());
    }

    private String written(CaseFile file, Seizure seizure) {
        String description = seals.open(file.dataKey(), CaseSeals.description(seizure.id()), seizure.description());
        return description == null ? seizure.written() : seizure.written() + " " + description;
    }
}
