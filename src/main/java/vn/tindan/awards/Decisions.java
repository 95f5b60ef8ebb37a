package vn.tindan.awards;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The decisions kept; found through what an officer reaches, never by id alone. */
interface Decisions extends Repository<Decision, UUID> {

    Decision saveAndFlush(Decision decision);

    /** Whether somebody within the reach entered the paper: others may have, for those they honour by it. */
    @Query(nativeQuery = true, value = """
            select exists (
                select from awards.decision d join awards.decision other using (paper_key)
                where d.id = :id and other.id <> :id and other.unit in (select accounts.units_within(:reach)))
            """)
    boolean isEnteredBesides(String reach, UUID id);

    @Query(nativeQuery = true, value = "select paper_key from awards.decision where id = :id")
    String paperOf(UUID id);

    @Query(nativeQuery = true, value = """
            select * from awards.decision
            where id = :id and unit in (select accounts.units_within(:reach))
            for update
            """)
    Optional<Decision> findWithin(String reach, UUID id);
}
