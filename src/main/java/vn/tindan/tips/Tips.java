package vn.tindan.tips;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tips kept. An officer's tip is found through what they reach, a citizen's through the receipt: never by id alone. */
interface Tips extends Repository<Tip, UUID> {

    Tip save(Tip tip);

    Optional<Tip> findByReceiptDigest(byte[] receiptDigest);

    /** Only for a tip that its receipt has opened. */
    Optional<Tip> findById(UUID id);

    /** For a step: only the unit that handles a tip takes one, and it holds the row so that nobody takes another beside. */
    @Query(nativeQuery = true, value = """
            select * from tips.tip
            where id = :id and handling_unit = :unit
            for update
            """)
    Optional<Tip> findHandledBy(String unit, UUID id);
}
