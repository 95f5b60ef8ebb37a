package vn.tindan.returns.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vn.tindan.figures.Convention;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.Frequency;
import vn.tindan.returns.ReturnForms;
import vn.tindan.shared.RuleViolation;

/** What an administrator types to define a form; reporters are codes of units, one a line. */
record FormOfReturn(
        @Nullable String name,
        @Nullable Frequency frequency,
        @Nullable Convention convention,
        @Nullable Integer dueDays,
        @Nullable Integer jumpPercent,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate since,
        @Nullable List<String> indicators,
        @Nullable String reporters) {

    private static final int DUE_DAYS = 5;
    private static final int JUMP_PERCENT = 50;

    static FormOfReturn blank() {
        return new FormOfReturn(
                null, Frequency.MONTH, Convention.ADMINISTRATIVE, DUE_DAYS, JUMP_PERCENT, null, List.of(), null);
    }

    public boolean has(String indicator) {
        return indicators != null && indicators.contains(indicator);
    }

    ReturnForms.Definition definition() {
        if (name == null || frequency == null || convention == null || dueDays == null || jumpPercent == null) {
            throw new RuleViolation("returns.form.missing");
        }
        if (since == null) {
            throw new RuleViolation("returns.form.since.missing");
        }
        return new ReturnForms.Definition(
                name,
                frequency,
                convention,
                dueDays,
                jumpPercent,
                since,
                indicators == null ? List.of() : indicators,
                reporters == null
                        ? List.of()
                        : reporters
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(UnitId::parse)
                                .toList());
    }
}
