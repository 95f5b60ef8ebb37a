package vn.tindan.tips;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.tindan.tips.terms.TipStatus;

/** The tips kept. An officer's tip is found through what they reach, a citizen's through the receipt: never by id alone. */
interface Tips extends Repository<Tip, UUID> {

    Tip save(Tip tip);

    Optional<Tip> findByReceiptDigest(byte[] receiptDigest);

    /** Only for a tip that its receipt has opened. */
    Optional<Tip> findById(UUID id);

    /** What an officer has in hand, for handing it over; the wall of the database bounds it. */
    List<Tip> findByAssigneeAndProgressStatusIn(UUID assignee, Collection<TipStatus> open);

    boolean existsByIdAndHandlingUnit(UUID id, String unit);

    /** Those that share the way of a tip. */
    List<Tip> findByMergedInto(UUID main);

    /** For a step: only the unit that handles a tip takes one, and it holds the row so that nobody takes another beside. */
    @Query(nativeQuery = true, value = """
            select * from tips.tip
            where id = :id and handling_unit = :unit
            for update
            """)
    Optional<Tip> findHandledBy(String unit, UUID id);
}
