package vn.tindan.awards;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.tindan.geography.UnitId;

/** The decisions kept; found through what an officer reaches, never by id alone. */
interface Decisions extends Repository<Decision, UUID> {

    Decision saveAndFlush(Decision decision);

    boolean existsByUnitAndLevelAndNumberAndDecidedOn(
            UnitId unit, AwardLevel level, String number, LocalDate decidedOn);

    @Query(nativeQuery = true, value = """
            select * from awards.decision
            where id = :id and unit in (select accounts.units_within(:reach))
            for update
            """)
    Optional<Decision> findWithin(String reach, UUID id);
}
