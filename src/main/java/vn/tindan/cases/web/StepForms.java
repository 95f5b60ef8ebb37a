package vn.tindan.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.tindan.cases.CaseOpening;
import vn.tindan.cases.CaseWork;
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

            @NotNull(message = "{cases.subject.role.missing}") @Nullable SubjectRole role,

            @NotNull(message = "{cases.subject.act.missing}") @Nullable SubjectAct act,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu") @Nullable LocalDate actedOn) {

        static SubjectForm blank() {
            return new SubjectForm(null, null, SubjectAct.NONE, null);
        }

        CaseWork.NewSubject toSubject() {
            return new CaseWork.NewSubject(
                    Objects.requireNonNull(name).strip(),
                    Objects.requireNonNull(role),
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

        CaseWork.NewSeizure toSeizure(BigDecimal amount) {
            return new CaseWork.NewSeizure(
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
            @NotNull(message = "{cases.form.group.missing}") @Nullable OffenceGroup offenceGroup,

            @NotNull(message = "{cases.form.handled.missing}") @Nullable HandledAs handledAs,

            @NotNull(message = "{cases.form.severity.missing}") @Nullable Severity severity,

            @NotNull(message = "{cases.form.severity.missing}") Severity.@Nullable Basis severityBasis,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu") @Nullable LocalDate gangDismantledOn,

            @Size(max = CaseOpening.LONGEST_TEXT, message = "{cases.form.text.long}") @Nullable String why) {

        static ClassificationForm of(Classification as) {
            return new ClassificationForm(
                    as.offenceGroup(), as.handledAs(), as.severity(), as.severityBasis(), as.gangDismantledOn(), null);
        }

        @Nullable String reason() {
            return why == null || why.isBlank() ? null : why.strip();
        }

        Classification toClassification() {
            return new Classification(
                    Objects.requireNonNull(offenceGroup),
                    Objects.requireNonNull(severity),
                    Objects.requireNonNull(severityBasis),
                    Objects.requireNonNull(handledAs),
                    gangDismantledOn);
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
