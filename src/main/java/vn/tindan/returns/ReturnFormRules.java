package vn.tindan.returns;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;

/** What a form may ask, of whom and since when. */
@Component
class ReturnFormRules {

    private static final int LONGEST_PAST_YEARS = 5;

    private final IndicatorCatalogue catalogue;
    private final Units units;
    private final ReturnFormList forms;
    private final Clock clock;

    ReturnFormRules(IndicatorCatalogue catalogue, Units units, ReturnFormList forms, Clock clock) {
        this.catalogue = catalogue;
        this.units = units;
        this.forms = forms;
        this.clock = clock;
    }

    void check(Account administrator, ReturnForms.Definition definition) {
        checkNumbers(definition.name(), definition.dueDays(), definition.jumpPercent());
        var today = CountryTime.today(clock);
        if (definition.since().isBefore(today.minusYears(LONGEST_PAST_YEARS))
                || definition.since().isAfter(today)) {
            throw new RuleViolation("returns.form.since", LONGEST_PAST_YEARS);
        }
        var codes = definition.indicators();
        if (codes.isEmpty() || new HashSet<>(codes).size() < codes.size()) {
            throw new RuleViolation("returns.form.indicators");
        }
        for (var code : codes) {
            if (catalogue.get(code).source() != Indicator.Source.RETURN) {
                throw new RuleViolation(
                        "returns.form.indicator", catalogue.get(code).name());
            }
        }
        for (var reporter : definition.reporters()) {
            if (!units.contains(administrator.unit(), reporter) || reporter.equals(administrator.unit())) {
                throw new RuleViolation(
                        "returns.form.reporter", units.get(reporter).fullName());
            }
        }
        refuseShared(administrator.unit(), definition);
    }

    /** A figure has one source: two forms that asked a unit for it in one period would undo each other. */
    private void refuseShared(UnitId unit, ReturnForms.Definition definition) {
        var first = definition.frequency().containing(definition.convention(), definition.since());
        for (var other : forms.ofSamePeriods(definition.frequency(), definition.convention(), first.from())) {
            var shared = definition.indicators().stream()
                    .filter(other.indicators()::contains)
                    .findFirst();
            if (shared.isPresent() && isAskedTwice(unit, definition.reporters(), other)) {
                throw new RuleViolation(
                        "returns.form.shared", catalogue.get(shared.get()).name(), other.name());
            }
        }
    }

    private boolean isAskedTwice(UnitId unit, List<UnitId> reporters, ReturnForm other) {
        if (reporters.isEmpty()) {
            return other.reporters().isEmpty()
                    ? units.contains(unit, other.unit()) || units.contains(other.unit(), unit)
                    : other.reporters().stream().anyMatch(reporter -> units.contains(unit, reporter));
        }
        return reporters.stream()
                .anyMatch(reporter -> other.reporters().isEmpty()
                        ? units.contains(other.unit(), reporter)
                        : other.reporters().contains(reporter));
    }

    void checkNumbers(String name, int dueDays, int jumpPercent) {
        if (name.isBlank() || name.length() > 200) {
            throw new RuleViolation("returns.form.name");
        }
        if (dueDays < 0 || dueDays > 90 || jumpPercent < 1 || jumpPercent > 1000) {
            throw new RuleViolation("returns.form.numbers");
        }
    }
}
