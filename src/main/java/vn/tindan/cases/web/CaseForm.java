package vn.tindan.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.tindan.cases.CaseOpening;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.Severity;
import vn.tindan.geography.UnitId;

/** What an officer writes down to open a case. */
record CaseForm(
        @NotNull(message = "{cases.form.broken}") @Nullable UUID id,

        @Nullable UUID tip,

        @NotBlank(message = "{cases.form.title.missing}") @Size(max = CaseOpening.LONGEST_TITLE, message = "{cases.form.title.long}") @Nullable String title,

        @NotBlank(message = "{cases.form.summary.missing}") @Size(max = CaseOpening.LONGEST_TEXT, message = "{cases.form.text.long}") @Nullable String summary,

        @NotBlank(message = "{cases.form.commune.missing}") @Nullable String commune,

        @NotNull(message = "{cases.form.day.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu")
        @Nullable LocalDate discoveredOn,

        @Nullable OffenceGroup offenceGroup,

        @NotNull(message = "{cases.form.handled.missing}") @Nullable HandledAs handledAs,

        @Nullable Severity severity,

        Severity.@Nullable Basis severityBasis,

        @Nullable String offence) {

    /** Of this form with these words: sending it twice opens one case, and other words in the same form are another. */
    UUID caseId() {
        var told = Stream.of(id, tip, commune, discoveredOn, title, summary)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
    }

    CaseOpening.Draft toDraft(OffenceChoice.Chosen chosen) {
        return new CaseOpening.Draft(
                caseId(),
                UnitId.parse(Objects.requireNonNull(commune)),
                Objects.requireNonNull(discoveredOn),
                new Classification(
                        Objects.requireNonNull(chosen.group()),
                        Objects.requireNonNullElse(severity, Severity.NOT_SET),
                        Objects.requireNonNullElse(severityBasis, Severity.Basis.PROVISIONAL),
                        Objects.requireNonNull(handledAs),
                        chosen.code()),
                Objects.requireNonNull(title).strip(),
                Objects.requireNonNull(summary).strip(),
                tip);
    }
}
