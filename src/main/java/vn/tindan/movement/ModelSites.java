package vn.tindan.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The sites kept, each found through its model. */
interface ModelSites extends Repository<ModelSite, UUID> {

    ModelSite saveAndFlush(ModelSite site);

    Optional<ModelSite> findByModelIdAndId(UUID model, UUID id);

    List<ModelSite> findByModelIdAndToDayIsNull(UUID model);

    List<ModelSite> findByModelIdAndToDay(UUID model, LocalDate toDay);

    /** The day on which the model was first applied to a second area. */
    @Query(nativeQuery = true, value = """
            select from_day from movement.model_site where model_id = :model order by from_day offset 1 limit 1
            """)
    Optional<LocalDate> findSecondOpening(UUID model);
}
