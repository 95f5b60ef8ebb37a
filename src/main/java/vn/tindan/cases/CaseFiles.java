package vn.tindan.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The cases kept; found through what an officer reaches, never by id alone. */
interface CaseFiles extends Repository<CaseFile, UUID> {

    CaseFile save(CaseFile file);

    CaseFile saveAndFlush(CaseFile file);

    boolean existsById(UUID id);

    @Query(nativeQuery = true, value = """
            select * from cases.case_file
            where id = :id and handling_unit in (select accounts.units_within(:reach))
            for update
            """)
    Optional<CaseFile> findWithin(String reach, UUID id);

    @Query(nativeQuery = true, value = """
            select * from cases.case_file
            where handling_unit = :unit and register_year = :year and register_number = :number
              and handling_unit in (select accounts.units_within(:reach))
            for update
            """)
    Optional<CaseFile> findNumbered(String reach, String unit, int year, int number);
}
