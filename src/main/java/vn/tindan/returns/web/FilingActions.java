package vn.tindan.returns.web;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.returns.filing.FilingPage;
import vn.tindan.returns.filing.FilingStep;
import vn.tindan.returns.filing.Filings;

/** Which steps a page offers to whom: the unit's own to its officers, or to those of its heir, the rest to the province. */
@Component
class FilingActions {

    private static final Set<FilingStep> OF_UNIT = EnumSet.of(FilingStep.SAVE, FilingStep.SUBMIT, FilingStep.WITHDRAW);

    private final Filings filings;

    FilingActions(Filings filings) {
        this.filings = filings;
    }

    /** Names of steps, as a page asks for them. */
    Set<String> of(Account officer, FilingPage filing) {
        boolean isOwn = (officer.is(Role.DUTY_OFFICER) || officer.is(Role.CHIEF))
                && filings.isWrittenBy(officer.unit(), filing.unit());
        var steps = new HashSet<String>();
        for (var step : FilingStep.values()) {
            boolean isTheirs = OF_UNIT.contains(step) ? isOwn : officer.is(Role.PROVINCIAL_MOVEMENT);
            if (isTheirs && step.isPossibleIn(filing.state())) {
                steps.add(step.name());
            }
        }
        return steps;
    }
}
