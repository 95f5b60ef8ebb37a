package vn.tindan.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;
import vn.tindan.cases.CaseOpening;
import vn.tindan.cases.CasePersons;
import vn.tindan.cases.CaseThings;
import vn.tindan.cases.contents.CaseContents;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.SeizureKind;
import vn.tindan.cases.terms.Severity;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.cases.terms.TipPart;

/** The forms of the steps, which share a page: so no two of their fields have the same name. */
final class StepForms {

    private StepForms() {}

    /** A person to enter. */
    record SubjectForm(
            @NotBlank(message = "{cases.subject.name.missing}") @Size(max = CaseOpening.LONGEST_TITLE, message = "{cases.form.title.long}") @Nullable String name,

            @Nullable String paper,

            @NotNull(message = "{cases.subject.role.missing}") @Nullable SubjectRole role,

            @NotNull(message = "{cases.subject.act.missing}") @Nullable SubjectAct act,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu") @Nullable LocalDate actedOn) {

        static SubjectForm blank() {
            return new SubjectForm(null, null, null, SubjectAct.NONE, null);
        }

        CasePersons.NewSubject toSubject() {
            return new CasePersons.NewSubject(
                    new CasePersons.Who(
                            Objects.requireNonNull(name).strip(),
                            EntryForms.paperOf(paper),
                            Objects.requireNonNull(role)),
                    Objects.requireNonNull(act),
                    actedOn);
        }
    }

    /** What was done with a person who is entered already. */
    record ActForm(
            @NotNull(message = "{cases.subject.missing}") @Nullable UUID person,

            @NotNull(message = "{cases.subject.act.missing}") @Nullable SubjectAct newAct,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu") @Nullable LocalDate newActOn) {}

    /** Something to enter as seized. */
    record SeizureForm(
            @NotNull(message = "{cases.seizure.kind.missing}") @Nullable SeizureKind kind,

            @NotBlank(message = "{cases.seizure.quantity.missing}") @Nullable String quantity,

            @NotNull(message = "{cases.seizure.measure.missing}") @Nullable Measure measure,

            @Size(max = CaseOpening.LONGEST_TITLE, message = "{cases.form.title.long}") @Nullable String description,

            @NotNull(message = "{cases.form.day.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu")
            @Nullable LocalDate seizedOn) {

        static SeizureForm blank() {
            return new SeizureForm(null, null, null, null, null);
        }

        static SeizureForm of(CaseContents.Thing thing) {
            return new SeizureForm(
                    thing.kind(),
                    thing.quantity().toPlainString().replace('.', ','),
                    thing.measure(),
                    thing.description(),
                    thing.seizedOn());
        }

        /** What is typed as the quantity; where it can be read two ways, neither. */
        Optional<BigDecimal> amount(BindingResult errors) {
            var amount = TypedQuantity.parse(quantity == null ? "" : quantity);
            if (amount.isEmpty()) {
                CasePage.reject(errors, "quantity", "cases.seizure.quantity.unclear");
            }
            return amount;
        }

        CaseThings.NewSeizure toSeizure(BigDecimal amount) {
            return new CaseThings.NewSeizure(
                    Objects.requireNonNull(kind),
                    amount,
                    Objects.requireNonNull(measure),
                    description == null || description.isBlank() ? null : description.strip(),
                    Objects.requireNonNull(seizedOn));
        }
    }

    /** A tip to link, by its number. */
    record TipForm(
            @NotBlank(message = "{cases.tip.number.missing}") @Nullable String tipNumber,

            @NotNull(message = "{cases.tip.part.missing}") @Nullable TipPart part) {}

    /** What the case is from now on. */
    record ClassificationForm(
            @Nullable OffenceGroup offenceGroup,

            @NotNull(message = "{cases.form.handled.missing}") @Nullable HandledAs handledAs,

            @NotNull(message = "{cases.form.severity.missing}") @Nullable Severity severity,

            @NotNull(message = "{cases.form.severity.missing}") Severity.@Nullable Basis severityBasis,

            @Nullable String offence,

            @Size(max = CaseOpening.LONGEST_TEXT, message = "{cases.form.text.long}") @Nullable String why) {

        static ClassificationForm of(Classification as) {
            return new ClassificationForm(
                    as.offenceGroup(), as.handledAs(), as.severity(), as.severityBasis(), as.offence(), null);
        }

        @Nullable String reason() {
            return why == null || why.isBlank() ? null : why.strip();
        }

        Classification toClassification(OffenceChoice.Chosen chosen) {
            return new Classification(
                    Objects.requireNonNull(chosen.group()),
                    Objects.requireNonNull(severity),
                    Objects.requireNonNull(severityBasis),
                    Objects.requireNonNull(handledAs),
                    chosen.code());
        }
    }

    /** The day the case was cleared, and what the citizens are told. */
    record ClearingForm(
            @NotNull(message = "{cases.form.day.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu")
            @Nullable LocalDate clearedOn,

            @NotBlank(message = "{cases.clearing.answer.missing}") @Size(max = CaseOpening.LONGEST_TEXT, message = "{cases.form.text.long}") @Nullable String answer) {}

    /** Why the case is taken up again. */
    record ReopeningForm(
            @NotBlank(message = "{cases.reopening.reason.missing}") @Size(max = CaseOpening.LONGEST_TEXT, message = "{cases.form.text.long}") @Nullable String reason) {}
}
