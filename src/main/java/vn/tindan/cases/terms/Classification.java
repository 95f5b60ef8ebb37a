package vn.tindan.cases.terms;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a case is for figures: its group, how grave it is and who says so, its track, and the day a gang was dismantled
 * in it.
 */
@Embeddable
public record Classification(
        @Enumerated(EnumType.STRING) OffenceGroup offenceGroup,
        @Enumerated(EnumType.STRING) Severity severity,
        @Enumerated(EnumType.STRING) Severity.Basis severityBasis,
        @Enumerated(EnumType.STRING) HandledAs handledAs,
        @Nullable LocalDate gangDismantledOn) {}
