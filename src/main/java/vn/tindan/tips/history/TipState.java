package vn.tindan.tips.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipStatus;

/** Where a tip stood before a step: what comes back when the step is undone. */
public record TipState(
        TipStatus status,
        @Nullable LegalType legalType,
        @Nullable Outcome outcome,
        @Nullable LocalDate outcomeOn) {}
