package vn.tindan.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.tindan.cases.story.CaseHistory;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Where a case is taken out to work on it, and put back with a line in its story. There is no other way. */
@Component
class CaseDesk {

    private final CaseFiles files;
    private final CaseHistory history;
    private final Clock clock;

    CaseDesk(CaseFiles files, CaseHistory history, Clock clock) {
        this.files = files;
        this.history = history;
        this.clock = clock;
    }

    /** Locked until the end of the transaction; one that was merged into another is worked on there. */
    CaseFile take(CaseWork.Handle handle) {
        var file = takeAny(handle);
        if (file.mergedInto() != null) {
            throw new RuleViolation("cases.rule.merged");
        }
        return file;
    }

    CaseFile takeAny(CaseWork.Handle handle) {
        var file =
                files.findWithin(handle.jurisdiction().reach(), handle.file()).orElseThrow(NotFound::new);
        if (file.version() != handle.version()) {
            throw new ObjectOptimisticLockingFailureException(CaseFile.class, handle.file());
        }
        return file;
    }

    void keep(CaseFile file, String step, LocalDate happenedOn, @Nullable String note) {
        history.append(file.nextPage(), step, happenedOn, note);
        files.save(file);
    }

    LocalDate today() {
        return CountryTime.today(clock);
    }

    LocalDate day(@Nullable LocalDate day) {
        return Objects.requireNonNullElseGet(day, this::today);
    }
}
