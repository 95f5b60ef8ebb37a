package vn.tindan.reports.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Convention;

/** Which report is wanted. */
record ReportForm(
        @NotBlank(message = "{reports.form.unit.missing}") @Nullable String unit,

        @NotNull(message = "{reports.form.year.missing}") @Min(value = 2000, message = "{reports.form.year.missing}") @Max(value = 2100, message = "{reports.form.year.missing}") @Nullable Integer year,

        @NotNull(message = "{reports.form.convention.missing}") @Nullable Convention convention) {}
