package vn.tindan.tips.life;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tindan.tips.history.TipState;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** How far a tip has come: its status, what it is in law and was worth, and what came of it where it ended. */
@Embeddable
public record Progress(
        @Enumerated(EnumType.STRING) TipStatus status,
        @Embedded Classification classification,
        @Embedded @Nullable Ending ending) {

    public static Progress begun(TipStatus status) {
        return new Progress(status, Classification.NONE, null);
    }

    public Progress classified(LegalType type) {
        return new Progress(status, classification.as(type), ending);
    }

    public Progress judged(Value judged) {
        return new Progress(status, classification.judged(judged), ending);
    }

    public Progress ended(Outcome outcome, LocalDate on, boolean allInTime) {
        return new Progress(status, classification, new Ending(outcome, on, allInTime));
    }

    /** What is open again has no outcome. */
    public Progress moved(TipStatus to) {
        return new Progress(to, classification, to.isOpen() ? null : ending);
    }

    public Progress restored(TipState earlier) {
        return new Progress(earlier.status(), classification.again(earlier.legalType()), endingOf(earlier));
    }

    /** Whether it ended in time is still known where it was not open since. */
    private @Nullable Ending endingOf(TipState earlier) {
        return earlier.outcome() == null
                ? null
                : new Ending(earlier.outcome(), earlier.outcomeOn(), ending == null ? null : ending.onTime());
    }

    public TipState state() {
        return new TipState(
                status,
                classification.legalType(),
                ending == null ? null : ending.outcome(),
                ending == null ? null : ending.outcomeOn());
    }
}
