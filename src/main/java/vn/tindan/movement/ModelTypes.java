package vn.tindan.movement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The types of models, one list for the country: a type is counted as one wherever it is found. */
interface ModelTypes extends Repository<ModelType, UUID> {

    ModelType save(ModelType type);

    Optional<ModelType> findByNameIgnoreCase(String name);

    boolean existsById(UUID id);

    List<ModelType> findAll();
}
