package vn.tindan.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The cases kept; found through what an officer reaches, never by id alone. */
interface CaseFiles extends Repository<CaseFile, UUID> {

    CaseFile save(CaseFile file);

    CaseFile saveAndFlush(CaseFile file);

    @Query(nativeQuery = true, value = """
            select * from cases.case_file
            where id = :id and handling_unit in (select accounts.units_within(:reach))
            """)
    Optional<CaseFile> findWithin(String reach, UUID id);
}
