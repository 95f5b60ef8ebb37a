package vn.tindan.awards.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vn.tindan.awards.Honour;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.naming.Names;
import vn.tindan.geography.UnitId;

/** Many recipients at once of one kind and one unit, a line each as a list is printed: name; year of birth; position. */
record RecipientsForm(
        @NotNull(message = "{web.form.version}") @Nullable Integer version,

        @NotNull(message = "{awards.form.choice.missing}") @Nullable RecipientKind kind,

        @NotNull(message = "{awards.form.unit.missing}") @Nullable UnitId unit,

        @NotBlank(message = "{awards.form.names.missing}") @Size(max = 60_000, message = "{awards.form.long}") @Nullable String names,

        @Size(max = 500, message = "{awards.form.long}") @Nullable String reason,

        @PositiveOrZero(message = "{awards.form.reward.wrong}") @Digits(integer = 12, fraction = 2, message = "{awards.form.reward.wrong}") @Nullable BigDecimal reward,

        @Size(max = 300, message = "{awards.form.long}") @Nullable String consentDocument,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate consentOn,

        @Size(max = 300, message = "{awards.form.long}") @Nullable String distinctBecause) {

    private static final int LONGEST_NAME = 200;

    static RecipientsForm blank(int version, UnitId unit) {
        return new RecipientsForm(version, RecipientKind.INDIVIDUAL, unit, null, null, null, null, null, null);
    }

    boolean hasLongLine() {
        return lines().stream()
                .anyMatch(line -> line.length() > LONGEST_NAME || parts(line).isEmpty());
    }

    private List<String> lines() {
        return names == null
                ? List.of()
                : names.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.split("[;\\t]"))
                .map(Names::tidy)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    List<Honour> toHonours() {
        if (kind == null || unit == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return lines().stream().map(line -> honour(kind, unit, parts(line))).toList();
    }

    private Honour honour(RecipientKind of, UnitId in, List<String> parts) {
        Integer birthYear = null;
        var detail = new ArrayList<String>();
        for (String part : parts.subList(1, parts.size())) {
            if (of == RecipientKind.INDIVIDUAL && birthYear == null && part.matches("(19|20)\\d\\d")) {
                birthYear = Integer.valueOf(part);
            } else {
                detail.add(part);
            }
        }
        return new Honour(
                of,
                parts.getFirst(),
                in,
                reason,
                new Honour.Particulars(
                        birthYear, Names.given(String.join(", ", detail)), reward, Names.given(distinctBecause)),
                Honour.Ground.consented(consentDocument, consentOn));
    }
}
