package vn.tindan.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.cases.sealed.CaseSeals;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.Gangs;
import vn.tindan.cases.terms.Project;
import vn.tindan.cases.terms.TipPart;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.references.TipReferences;

/** What the police do with a case as a whole, step by step. Each step reaches no further than the officer's jurisdiction. */
@Service
@Transactional
public class CaseWork {

    private final CaseDesk desk;
    private final CaseSeals seals;
    private final CaseTips tips;

    CaseWork(CaseDesk desk, CaseSeals seals, CaseTips tips) {
        this.desk = desk;
        this.seals = seals;
        this.tips = tips;
    }

    /** Which case an officer means, as they saw it: a case that changed since is not touched. */
    public record Handle(Jurisdiction jurisdiction, UUID file, int version) {}

    public void classify(Handle handle, Classification as, @Nullable String why) {
        var file = desk.take(handle);
        file.classify(as);
        desk.keep(file, "CLASSIFIED", desk.today(), why);
    }

    /** How many gangs were dismantled and when; none where that was written by mistake. */
    public void recordGangs(Handle handle, @Nullable LocalDate on, int gangs) {
        var file = desk.take(handle);
        file.dismantle(new Gangs(on == null ? null : PastDay.check(on, desk.today()), gangs));
        desk.keep(file, on == null ? "GANGS_WITHDRAWN" : "GANGS", desk.day(on), String.valueOf(gangs));
    }

    /** It is worked on as a special project from a day on. */
    public void beginProject(Handle handle, String name, LocalDate since) {
        var file = desk.take(handle);
        if (file.project() != null) {
            throw new RuleViolation("cases.rule.project-known");
        }
        byte[] sealed = seals.seal(file.dataKey(), CaseSeals.file(file.id(), "project"), name);
        file.workAs(new Project(sealed, PastDay.check(since, desk.today()), null));
        desk.keep(file, "PROJECT_BEGUN", since, name);
    }

    public void endProject(Handle handle, LocalDate on) {
        var file = desk.take(handle);
        var project = project(file);
        file.workAs(project.ended(PastDay.check(on, desk.today())));
        desk.keep(file, "PROJECT_ENDED", on, name(file, project));
    }

    /** It never was a special project, or not that one. */
    public void withdrawProject(Handle handle) {
        var file = desk.take(handle);
        var project = project(file);
        file.workAs(null);
        desk.keep(file, "PROJECT_WITHDRAWN", desk.today(), name(file, project));
    }

    private static Project project(CaseFile file) {
        var project = file.project();
        if (project == null) {
            throw new RuleViolation("cases.rule.no-project");
        }
        return project;
    }

    private @Nullable String name(CaseFile file, Project project) {
        return seals.open(file.dataKey(), CaseSeals.file(file.id(), "project"), project.project());
    }

    /** Links the tip of that number in the unit's register. */
    public void linkTip(Handle handle, String number, TipPart part) {
        var file = desk.take(handle);
        link(file, tips.get(handle.jurisdiction(), file.handlingUnit(), number), part);
    }

    public void linkTip(Handle handle, UUID tip, TipPart part) {
        link(desk.take(handle), tips.get(handle.jurisdiction(), tip), part);
    }

    private void link(CaseFile file, TipReferences.Reference tip, TipPart part) {
        file.link(tip.id(), part);
        desk.keep(file, "TIP_" + part, desk.today(), tip.number());
    }

    public void unlinkTip(Handle handle, UUID tip) {
        var file = desk.take(handle);
        file.unlink(tip);
        desk.keep(file, "TIP_UNLINKED", desk.today(), tips.number(handle.jurisdiction(), tip));
    }

    /** Clears the case on a day, and tells that and the answer to whoever told the tips behind it. */
    public void clear(Handle handle, LocalDate on, String answer) {
        var file = desk.take(handle);
        file.clear(on, desk.today());
        tips.conclude(handle.jurisdiction(), file, answer);
        desk.keep(file, "CLEARED", on, answer);
    }

    public void reopen(Handle handle, String why) {
        var file = desk.take(handle);
        file.reopen();
        desk.keep(file, "REOPENED", desk.today(), why);
    }
}
