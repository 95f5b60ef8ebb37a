package vn.tindan.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The accounts kept; an administrator finds one through what they reach, never by id alone. */
interface Officers extends Repository<Officer, UUID> {

    Optional<Officer> findByUsername(String username);

    boolean existsByUsername(String username);

    Officer save(Officer officer);

    Officer saveAndFlush(Officer officer);

    /** Only for an officer who was named by a link of their own, or who is signed in. */
    Optional<Officer> findById(UUID id);

    /** Whoever is still an officer of a unit that became another. */
    @Query(nativeQuery = true, value = """
            select * from accounts.officer where unit = :unit and state <> 'ENDED' order by username for update
            """)
    List<Officer> findLeftBehind(String unit);

    @Query(nativeQuery = true, value = """
            select * from accounts.officer
            where id = :id and unit in (select accounts.units_within(:reach))
            for update
            """)
    Optional<Officer> findWithin(String reach, UUID id);

    /** Active administrators other than this one whose units reach that unit. */
    @Query(nativeQuery = true, value = """
            select count(*) from accounts.officer o join accounts.officer_role r on r.officer_id = o.id
            where r.role = 'ADMINISTRATOR' and o.state = 'ACTIVE' and o.awaits_other_than is null and o.id <> :id
              and :unit in (select accounts.units_within(o.unit))
            """)
    long countOtherAdministratorsOf(String unit, UUID id);

    /** Active officers of a unit other than this one with one of these roles. */
    @Query(nativeQuery = true, value = """
            select count(*) from accounts.officer o join accounts.officer_role r on r.officer_id = o.id
            where o.unit = :unit and r.role in (:roles) and o.state = 'ACTIVE' and o.awaits_other_than is null and o.id <> :id
            """)
    long countOthersOf(String unit, List<String> roles, UUID id);

    /** Who could agree to what an administrator gives an officer: whoever is suspended is still somebody. */
    @Query(nativeQuery = true, value = """
            select count(*) from accounts.officer o join accounts.officer_role r on r.officer_id = o.id
            where o.id not in (:administrator, :officer)
              and o.state in ('ACTIVE', 'SUSPENDED') and o.awaits_other_than is null
              and (r.role = 'ADMINISTRATOR' and :unit in (select accounts.units_within(o.unit))
                   or r.role in ('CHIEF', 'PROVINCIAL_HANDLER') and o.unit = :unit)
            """)
    long countWhoMayAgree(String unit, UUID administrator, UUID officer);
}
