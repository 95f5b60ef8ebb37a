package vn.tindan.movement;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;

/** The units an officer may write for: the own one first, then its communes of today; for the whole country none. */
@Component
public class UnitsWithin {

    private final Units units;
    private final Clock clock;

    UnitsWithin(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    public List<Unit> of(Jurisdiction jurisdiction) {
        var own = units.get(jurisdiction.unit());
        return switch (own.kind()) {
            case COMMUNE, DISTRICT -> List.of(own);
            case PROVINCE -> withCommunes(own);
            case NATION -> List.of();
        };
    }

    /** The same, and after the own province those that went into it, for what happened while they were. */
    public List<Unit> withFormer(Jurisdiction jurisdiction) {
        var today = of(jurisdiction);
        var own = units.get(jurisdiction.unit());
        if (own.kind() != UnitKind.PROVINCE) {
            return today;
        }
        var former = units.predecessors(own.id()).stream().filter(unit -> unit.kind() == UnitKind.PROVINCE);
        return Stream.of(Stream.of(own), former, today.stream().skip(1))
                .flatMap(each -> each)
                .toList();
    }

    private List<Unit> withCommunes(Unit province) {
        return Stream.concat(Stream.of(province), units.communes(province.id(), CountryTime.today(clock)).stream())
                .toList();
    }
}
