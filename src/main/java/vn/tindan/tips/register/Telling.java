package vn.tindan.tips.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** How and when a tip came and what whoever told it took it for: what never changes. */
@Embeddable
public record Telling(
        @Enumerated(EnumType.STRING) TipChannel channel,
        @Enumerated(EnumType.STRING) TipCategory category,

        @Enumerated(EnumType.STRING) @Column(updatable = false) @Nullable LegalType declaredType,

        Instant receivedAt,
        LocalDate receivedOn) {

    public static Telling of(NewTips.Row told) {
        return new Telling(told.channel(), told.category(), told.declaredType(), told.receivedAt(), told.receivedOn());
    }
}
