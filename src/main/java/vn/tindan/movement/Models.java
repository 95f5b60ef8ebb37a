package vn.tindan.movement;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The models kept; found through what an officer reaches, never by id alone. */
interface Models extends Repository<Model, UUID> {

    Model save(Model model);

    @Query(nativeQuery = true, value = """
            select * from movement.model
            where id = :id and unit in (select accounts.units_within(:reach))
            for update
            """)
    Optional<Model> findWithin(String reach, UUID id);

    @Query(nativeQuery = true, value = "select id from movement.model where token = :token")
    Optional<UUID> findIdByToken(String token);

    /** Whether a model of that name, however it is spelt, works in the unit. */
    @Query(nativeQuery = true, value = """
            select exists (select from movement.model
                where unit = :unit and name_key = movement.name_key(:name) and retired_on is null)
            """)
    boolean isNamed(String unit, String name);
}
