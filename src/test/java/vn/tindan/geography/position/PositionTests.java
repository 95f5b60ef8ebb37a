package vn.tindan.geography.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.geography.BoundariesAtHand;
import vn.tindan.geography.GeographyForTests;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.geography.boundaries.BoundariesForTests;
import vn.tindan.geography.boundaries.BoundaryStore;

class PositionTests {

    @Test
    void offersTheNearestSeatsWithoutOutlines() {
        var answer = position(GeographyForTests.jdbc()).at(10.0339, 105.7836);
        assertThat(answer.within()).isEmpty();
        assertThat(answer.near()).hasSize(6).extracting(Unit::fullName).contains("Phường Cái Khế", "Phường Ninh Kiều");
    }

    @Test
    void knowsNothingAbroadOrFarAtSea() {
        var position = position(GeographyForTests.jdbc());
        assertThat(position.at(48.85, 2.35).isEmpty()).isTrue();
        assertThat(position.at(Double.NaN, 105).isEmpty()).isTrue();
        assertThat(position.at(13.5, 112.5).isEmpty()).isTrue();
    }

    @Test
    void namesTheCommuneWhoseOutlineHoldsThePoint() {
        var files = List.of(BoundariesAtHand.communesOf("92"));
        DataSource database = GeographyForTests.freshDatabase();
        var jdbc = JdbcClient.create(database);
        new TransactionTemplate(new JdbcTransactionManager(database))
                .executeWithoutResult(_ -> BoundariesForTests.load(jdbc, "v2", files));
        var seats = new Seats();
        var position = position(jdbc);
        var units = GeographyForTests.units();
        for (var commune : units.below(UnitId.parse("v2-92"))) {
            seats.of(commune.id())
                    .ifPresent(seat -> assertThat(position.at(seat.latitude(), seat.longitude())
                                    .within())
                            .contains(commune));
        }
    }

    @Test
    void leavesOutTheSeatsThatLieElsewhere() {
        var seats = new Seats();
        var communes = GeographyForTests.units().provinces(java.time.LocalDate.of(2026, 11, 22)).stream()
                .flatMap(province -> GeographyForTests.units().below(province.id()).stream())
                .toList();
        assertThat(communes).hasSize(3321);
        assertThat(communes)
                .filteredOn(commune -> seats.of(commune.id()).isEmpty())
                .hasSize(28);
    }

    private static Position position(JdbcClient jdbc) {
        return new Position(
                new BoundaryStore(jdbc, GeographyForTests.CLOCK),
                new Seats(),
                new Units(jdbc, GeographyForTests.CLOCK));
    }
}
