package vn.tindan.cases.terms;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What a case is for figures: its group, how grave it is and who says so, its track, and the article of law by its code
 * in the table of offences, where one applies.
 */
@Embeddable
public record Classification(
        @Enumerated(EnumType.STRING) OffenceGroup offenceGroup,
        @Enumerated(EnumType.STRING) Severity severity,
        @Enumerated(EnumType.STRING) Severity.Basis severityBasis,
        @Enumerated(EnumType.STRING) HandledAs handledAs,
        @Nullable String offence) {}
