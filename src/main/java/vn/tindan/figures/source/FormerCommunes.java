package vn.tindan.figures.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;

/**
 * What a commune of today was before. A fact keeps the commune it was told of; whoever looks at a commune of today means its
 * land, so that those which went into it whole count in it. Of one that was divided nobody knows which facts came along.
 * (Provinces need none of it: the ledger itself counts their communes on both maps.)
 */
@Component
public class FormerCommunes {

    private final Units units;

    FormerCommunes(Units units) {
        this.units = units;
    }

    /** The former communes that are wholly in an area, over however many changes; none but for communes of today. */
    public List<UnitId> wholeIn(UnitId area) {
        var whole = new ArrayList<UnitId>();
        collect(area, area, whole);
        return whole;
    }

    /** An area and the former communes that are wholly in it. */
    public List<UnitId> withWhole(UnitId area) {
        return Stream.concat(Stream.of(area), wholeIn(area).stream()).toList();
    }

    private void collect(UnitId area, UnitId unit, List<UnitId> whole) {
        if (units.get(unit).kind() != UnitKind.COMMUNE) {
            return;
        }
        for (var former : units.predecessors(unit)) {
            boolean isWhole = !whole.contains(former.id())
                    && units.heir(former.id()).equals(Optional.of(area))
                    && !former.id().equals(area);
            if (isWhole) {
                whole.add(former.id());
                collect(area, former.id(), whole);
            }
        }
    }

    /** Whether something of what a commune is made of was divided, so that its earlier figures lack that part. */
    public boolean isPartlyIn(UnitId area) {
        return units.get(area).kind() == UnitKind.COMMUNE && !wholeIn(area).containsAll(madeOf(area));
    }

    private List<UnitId> madeOf(UnitId area) {
        return units.predecessors(area).stream()
                .filter(former -> former.kind() == UnitKind.COMMUNE)
                .map(former -> former.id())
                .toList();
    }
}
