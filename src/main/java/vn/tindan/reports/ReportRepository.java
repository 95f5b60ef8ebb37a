package vn.tindan.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The reports kept. */
interface ReportRepository extends Repository<Report, UUID> {

    Report saveAndFlush(Report report);

    Optional<Report> findById(UUID id);

    @Query(nativeQuery = true, value = "select * from reports.report where id = :id for update")
    Optional<Report> findLocked(UUID id);

    Optional<Report> findByUnitAndFromDayAndToDay(String unit, LocalDate fromDay, LocalDate toDay);

    List<Report> findAllByOrderByToDayDescUnitAsc();
}
