package vn.tindan.awards.counted;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tindan.awards.RecipientKind;

/** How many were honoured, by kind: null where no source says, which is not zero. */
public record Honoured(
        @Nullable Long collectives,
        @Nullable Long individuals,
        @Nullable Long households) {

    public static final Honoured NOBODY = new Honoured(0L, 0L, 0L);

    /** Of a list, which names them all. */
    public static Honoured listed(Stream<RecipientKind> kinds) {
        var all = kinds.toList();
        return new Honoured(
                count(all, RecipientKind.COLLECTIVE),
                count(all, RecipientKind.INDIVIDUAL),
                count(all, RecipientKind.HOUSEHOLD));
    }

    private static long count(List<RecipientKind> kinds, RecipientKind kind) {
        return kinds.stream().filter(kind::equals).count();
    }

    public @Nullable Long of(RecipientKind kind) {
        return switch (kind) {
            case COLLECTIVE -> collectives;
            case INDIVIDUAL -> individuals;
            case HOUSEHOLD -> households;
        };
    }

    /** Together; of what one of them leaves unsaid, as many as the other says, unless that is none. */
    public Honoured plus(Honoured other) {
        return new Honoured(
                sum(collectives, other.collectives),
                sum(individuals, other.individuals),
                sum(households, other.households));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        if (one != null && other != null) {
            return one + other;
        }
        Long said = one == null ? other : one;
        return said == null || said == 0 ? null : said;
    }

    /** Those kinds of which there are any, in the order of a list. */
    public List<RecipientKind> kinds() {
        return Arrays.stream(RecipientKind.values()).filter(this::hasAny).toList();
    }

    /** Whether there are any; a column or a line of households is left out where there are none. */
    public boolean hasHouseholds() {
        return hasAny(RecipientKind.HOUSEHOLD);
    }

    private boolean hasAny(RecipientKind kind) {
        Long many = of(kind);
        return many != null && many > 0;
    }
}
