package vn.tindan.cases.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.tindan.cases.CaseOpening;
import vn.tindan.cases.CasePersons;
import vn.tindan.cases.contents.CaseContents;
import vn.tindan.cases.terms.Gangs;
import vn.tindan.cases.terms.PaperNumber;
import vn.tindan.cases.terms.SubjectRole;

/** The forms by which what was entered is put right, and by which a case gets its project, its gangs, its other half. */
final class EntryForms {

    private EntryForms() {}

    /** Who somebody is in truth. */
    record PersonForm(
            @NotBlank(message = "{cases.subject.name.missing}") @Size(max = CaseOpening.LONGEST_TITLE, message = "{cases.form.title.long}") @Nullable String name,

            @Nullable String paper,

            @NotNull(message = "{cases.subject.role.missing}") @Nullable SubjectRole role) {

        static PersonForm of(CaseContents.Person person) {
            return new PersonForm(person.name(), person.paper(), person.role());
        }

        CasePersons.Who toWho() {
            return new CasePersons.Who(
                    Objects.requireNonNull(name).strip(), paperOf(paper), Objects.requireNonNull(role));
        }
    }

    static @Nullable PaperNumber paperOf(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : PaperNumber.parse(typed);
    }

    /** Why something is taken back. */
    record ReasonForm(
            @NotBlank(message = "{cases.reopening.reason.missing}") @Size(max = CaseOpening.LONGEST_TITLE, message = "{cases.form.title.long}") @Nullable String reason) {

        static ReasonForm blank() {
            return new ReasonForm(null);
        }

        String why() {
            return Objects.requireNonNull(reason).strip();
        }
    }

    /** How many gangs were dismantled on which day; empty for none. */
    record GangsForm(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu") @Nullable LocalDate gangDismantledOn,

            @Min(value = 0, message = "{cases.rule.gangs}") @Max(value = Gangs.MOST, message = "{cases.rule.gangs}") @Nullable Integer gangs) {

        static GangsForm of(Gangs known) {
            return new GangsForm(known.gangDismantledOn(), known.gangs() == 0 ? null : known.gangs());
        }

        int number() {
            return gangs == null ? 0 : gangs;
        }
    }

    /** The special project that a case is worked on in. */
    record ProjectForm(
            @NotBlank(message = "{cases.project.name.missing}") @Size(max = CaseOpening.LONGEST_TITLE, message = "{cases.form.title.long}") @Nullable String projectName,

            @NotNull(message = "{cases.form.day.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu")
            @Nullable LocalDate projectSince) {}

    /** The day a special project ended. */
    record ProjectEndForm(
            @NotNull(message = "{cases.form.day.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu")
            @Nullable LocalDate projectUntil) {}

    /** The case that is the same as this one, and why they are one. */
    record MergingForm(
            @NotBlank(message = "{cases.merging.number.missing}") @Nullable String caseNumber,

            @NotBlank(message = "{cases.reopening.reason.missing}") @Size(max = CaseOpening.LONGEST_TITLE, message = "{cases.form.title.long}") @Nullable String sameBecause) {}
}
