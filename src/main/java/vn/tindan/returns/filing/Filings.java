package vn.tindan.returns.filing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.ReturnEvent;
import vn.tindan.returns.ReturnFormList;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;

/**
 * What happens to the return of a unit: the unit writes and hands in, the level above accepts or sends back, and locks. What
 * was accepted is entered as an official figure with the return as its source; what is sent back afterwards is taken out.
 */
@Service
@Transactional
public class Filings {

    private final FilingStore store;
    private final ReturnFormList forms;
    private final FilingChecks checks;
    private final EnteredFigures entered;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filings(
            FilingStore store,
            ReturnFormList forms,
            FilingChecks checks,
            EnteredFigures entered,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.forms = forms;
        this.checks = checks;
        this.entered = entered;
        this.events = events;
        this.clock = clock;
    }

    /** A return as somebody saw it: a step on another version is refused. */
    public record Handle(Account officer, UUID filing, int version) {}

    /** Keeps what was typed, right or wrong. */
    public void save(Handle handle, Map<String, Typed> cells) {
        var filing = own(handle);
        keep(handle, filing, cells);
        step(handle, filing, FilingStep.SAVE, "");
    }

    /**
     * Keeps what a workbook holds for a unit: brought by the unit itself or by the level above on its behalf, which the step
     * tells. Handing in stays with the unit.
     */
    public void bring(Handle handle, Map<String, Typed> cells, String remark) {
        var filing = below(handle);
        keep(handle, filing, cells);
        step(handle, filing, FilingStep.SAVE, remark);
    }

    /** Whether the officer's unit is the one that writes in a return; {@link RuleViolation} where it is not. */
    @Transactional(readOnly = true)
    public void requireOwn(Account officer, UUID filing) {
        own(new Handle(officer, filing, 0));
    }

    /** Whether a unit writes in the returns of a unit: in its own, and in what one that ceased left to it. */
    @Transactional(readOnly = true)
    public boolean isWrittenBy(UnitId writer, UnitId unit) {
        return store.isOwed(unit, writer);
    }

    /** Hands in what was typed; {@link Refused} tells what is in the way, and then nothing is kept. */
    public void submit(Handle handle, Map<String, Typed> cells) {
        var filing = own(handle);
        keep(handle, filing, cells);
        var form = forms.get(filing.form());
        var period = form.period(filing.from());
        if (period.to().isAfter(CountryTime.today(clock))) {
            throw new RuleViolation("returns.rule.running");
        }
        var findings = checks.check(new FilingChecks.Sheet(form, filing.unit(), period, store.cells(filing.id())));
        if (findings.stream().anyMatch(Finding::blocks)) {
            throw new Refused(findings);
        }
        step(handle, filing, FilingStep.SUBMIT, "");
    }

    /** Back to the unit's own desk, at its own wish. */
    public void withdraw(Handle handle) {
        step(handle, own(handle), FilingStep.WITHDRAW, "");
    }

    /** Takes it into the figures. */
    public void accept(Handle handle) {
        var filing = below(handle);
        step(handle, filing, FilingStep.ACCEPT, "");
        enter(filing);
    }

    /** Asks the unit to mend it. */
    public void sendBack(Handle handle, String remark) {
        var filing = below(handle);
        step(handle, filing, FilingStep.SEND_BACK, remark);
        if (filing.state() == FilingState.ACCEPTED) {
            var form = forms.get(filing.form());
            form.indicators().forEach(code -> entered.withdraw(filing.unit(), form.period(filing.from()), code));
        }
    }

    public void lock(Handle handle) {
        step(handle, below(handle), FilingStep.LOCK, "");
    }

    public void unlock(Handle handle, String remark) {
        step(handle, below(handle), FilingStep.UNLOCK, remark);
    }

    /** What would be in the way of handing these cells in. */
    @Transactional(readOnly = true)
    public List<Finding> check(Jurisdiction jurisdiction, UUID id, Map<String, Typed> cells) {
        var filing = store.find(jurisdiction, id);
        var form = forms.get(filing.form());
        return checks.check(new FilingChecks.Sheet(form, filing.unit(), form.period(filing.from()), cells));
    }

    private FilingStore.Filing own(Handle handle) {
        var filing = store.find(handle.officer().jurisdiction(), handle.filing());
        if (!store.isOwed(filing.unit(), handle.officer().unit())) {
            throw new RuleViolation("returns.rule.own");
        }
        return filing;
    }

    private FilingStore.Filing below(Handle handle) {
        return store.find(handle.officer().jurisdiction(), handle.filing());
    }

    /** Nothing is written from a page that is older than the return. */
    private void keep(Handle handle, FilingStore.Filing filing, Map<String, Typed> cells) {
        if (!filing.state().isWritable()) {
            throw new RuleViolation("returns.rule.step");
        }
        if (filing.version() != handle.version()) {
            throw new OptimisticLockingFailureException("the return was changed meanwhile");
        }
        for (var code : forms.get(filing.form()).indicators()) {
            var cell = cells.get(code);
            if (cell != null) {
                store.write(filing.id(), code, cell);
            }
        }
    }

    private void step(Handle handle, FilingStore.Filing filing, FilingStep step, String remark) {
        store.step(
                filing, handle.version(), step, remark.strip(), handle.officer().username());
        events.publishEvent(new ReturnEvent.Stepped(filing.id(), filing.unit(), step, remark.strip()));
    }

    private void enter(FilingStore.Filing filing) {
        var form = forms.get(filing.form());
        Period period = form.period(filing.from());
        var cells = store.cells(filing.id());
        for (var code : form.indicators()) {
            var figure = cells.getOrDefault(code, Typed.BLANK).figure();
            if (figure.isKnown()) {
                entered.record(filing.unit(), period, code, new Entered(figure, form.name(), Status.OFFICIAL, false));
            }
        }
    }

    /** What keeps a return from being handed in. */
    public static class Refused extends RuntimeException {

        private final transient List<Finding> findings;

        Refused(List<Finding> findings) {
            super("a return with findings", null, false, false);
            this.findings = List.copyOf(findings);
        }

        public List<Finding> findings() {
            return findings;
        }
    }
}
