package vn.tindan.awards.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tindan.awards.Awards;
import vn.tindan.awards.RecipientKind;
import vn.tindan.geography.UnitId;

/** Many recipients at once, one name a line, of one kind and one unit: a list is typed as it is printed. */
record RecipientsForm(
        int version,

        @NotNull(message = "{awards.form.choice.missing}") @Nullable RecipientKind kind,

        @NotNull(message = "{awards.form.unit.missing}") @Nullable UnitId unit,

        @NotBlank(message = "{awards.form.names.missing}") @Size(max = 60_000, message = "{awards.form.long}") @Nullable String names,

        @Size(max = 500, message = "{awards.form.long}") @Nullable String reason) {

    private static final int LONGEST_NAME = 200;

    static RecipientsForm blank(int version, UnitId unit) {
        return new RecipientsForm(version, RecipientKind.INDIVIDUAL, unit, null, null);
    }

    boolean hasLongLine() {
        return lines().stream().anyMatch(line -> line.length() > LONGEST_NAME);
    }

    private List<String> lines() {
        return names == null
                ? List.of()
                : names.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    List<Awards.Honour> toHonours() {
        if (kind == null || unit == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return lines().stream()
                .map(name ->
                        new Awards.Honour(kind, name, unit, reason == null || reason.isBlank() ? null : reason.strip()))
                .toList();
    }
}
