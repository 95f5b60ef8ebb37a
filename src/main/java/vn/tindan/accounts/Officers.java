package vn.tindan.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The accounts kept. */
interface Officers extends Repository<Officer, UUID> {

    Optional<Officer> findByUsername(String username);

    boolean existsByUsername(String username);

    Officer save(Officer officer);
}
