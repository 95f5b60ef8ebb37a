package vn.tindan.movement;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.Unit;
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

    private List<Unit> withCommunes(Unit province) {
        return Stream.concat(Stream.of(province), units.communes(province.id(), CountryTime.today(clock)).stream())
                .toList();
    }
}
