package vn.tindan.cases;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.SeizureKind;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.cases.terms.TipPart;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.TipReferences;

/** What the police do with a case, step by step. Each step reaches no further than the officer's jurisdiction. */
@Service
@Transactional
public class CaseWork {

    private final CaseFiles files;
    private final CaseSeals seals;
    private final CaseHistory history;
    private final CaseTips tips;
    private final Clock clock;

    CaseWork(CaseFiles files, CaseSeals seals, CaseHistory history, CaseTips tips, Clock clock) {
        this.files = files;
        this.seals = seals;
        this.history = history;
        this.tips = tips;
        this.clock = clock;
    }

    /** Which case an officer means, as they saw it: a case that changed since is not touched. */
    public record Handle(Jurisdiction jurisdiction, UUID file, int version) {}

    /** A person to enter; what was done with them has its day, unless nothing was. */
    public record NewSubject(
            String name,
            SubjectRole role,
            SubjectAct act,
            @Nullable LocalDate actedOn) {}

    /** Something to enter as seized. */
    public record NewSeizure(
            SeizureKind kind,
            BigDecimal quantity,
            Measure measure,
            @Nullable String description,
            LocalDate seizedOn) {}

    public void classify(Handle handle, Classification as, @Nullable String why) {
        var file = find(handle);
        file.classify(as, today());
        keep(file, "CLASSIFIED", today(), why);
    }

    public UUID addSubject(Handle handle, NewSubject person) {
        var file = find(handle);
        var id = UUID.randomUUID();
        var subject = Subject.of(id, seals.seal(file.dataKey(), CaseSeals.name(id), person.name()), person.role());
        subject.handled(person.act(), person.actedOn(), today());
        file.add(subject);
        keep(file, "SUBJECT_" + person.act(), day(person.actedOn()), person.name());
        return id;
    }

    public void recordAct(Handle handle, UUID person, SubjectAct act, @Nullable LocalDate on) {
        var file = find(handle);
        var subject = file.handle(person, act, on, today());
        keep(file, "SUBJECT_" + act, day(on), seals.open(file.dataKey(), CaseSeals.name(person), subject.name()));
    }

    public void addSeizure(Handle handle, NewSeizure seized) {
        var file = find(handle);
        var id = UUID.randomUUID();
        byte[] description = seals.sealOptional(file.dataKey(), CaseSeals.description(id), seized.description());
        file.add(Seizure.of(id, file.commune(), seized, description, today()));
        String quantity = seized.measure().write(seized.quantity());
        keep(
                file,
                "SEIZED_" + seized.kind(),
                seized.seizedOn(),
                seized.description() == null ? quantity : quantity + " " + seized.description());
    }

    /** Links the tip of that number in the unit's register. */
    public void linkTip(Handle handle, String number, TipPart part) {
        var file = find(handle);
        link(file, tips.get(handle.jurisdiction(), file.handlingUnit(), number), part);
    }

    public void linkTip(Handle handle, UUID tip, TipPart part) {
        link(find(handle), tips.get(handle.jurisdiction(), tip), part);
    }

    private void link(CaseFile file, TipReferences.Reference tip, TipPart part) {
        file.link(tip.id(), part);
        keep(file, "TIP_" + part, today(), tip.number());
    }

    public void unlinkTip(Handle handle, UUID tip) {
        var file = find(handle);
        file.unlink(tip);
        keep(file, "TIP_UNLINKED", today(), tips.number(handle.jurisdiction(), tip));
    }

    /** Clears the case on a day, and tells that and the answer to whoever told the tips behind it. */
    public void clear(Handle handle, LocalDate on, String answer) {
        var file = find(handle);
        file.clear(on, today());
        tips.conclude(handle.jurisdiction(), file, answer);
        keep(file, "CLEARED", on, answer);
    }

    public void reopen(Handle handle, String why) {
        var file = find(handle);
        file.reopen();
        keep(file, "REOPENED", today(), why);
    }

    private void keep(CaseFile file, String step, LocalDate happenedOn, @Nullable String note) {
        history.append(file, step, happenedOn, note);
        files.save(file);
    }

    private LocalDate today() {
        return CountryTime.today(clock);
    }

    private LocalDate day(@Nullable LocalDate day) {
        return Objects.requireNonNullElseGet(day, this::today);
    }

    private CaseFile find(Handle handle) {
        var file =
                files.findWithin(handle.jurisdiction().reach(), handle.file()).orElseThrow(NotFound::new);
        if (file.version() != handle.version()) {
            throw new ObjectOptimisticLockingFailureException(CaseFile.class, handle.file());
        }
        return file;
    }
}
