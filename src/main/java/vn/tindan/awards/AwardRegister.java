package vn.tindan.awards;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;

/** The register of award decisions within an officer's reach: each with its list. */
@Service
@Transactional(readOnly = true)
public class AwardRegister {

    private final JdbcClient jdbc;
    private final ListedRecipients recipients;

    AwardRegister(JdbcClient jdbc, ListedRecipients recipients) {
        this.jdbc = jdbc;
        this.recipients = recipients;
    }

    /** A decision with its list. */
    public record View(
            UUID id,
            int version,
            String number,
            LocalDate decidedOn,
            AwardLevel level,
            AwardForm form,
            AwardType type,
            String signer,
            @Nullable String subject,
            UnitId unit,
            UnitId authority,
            String place,
            @Nullable LocalDate revokedOn,
            @Nullable String revokedBecause,
            List<Recipient> recipients) {

        public boolean isInForce() {
            return revokedOn == null;
        }
    }

    /** One honoured, as the list shows it; whose consent was taken back is shown without what tells who it is. */
    public record Recipient(
            UUID id,
            RecipientKind kind,
            String name,
            String place,
            @Nullable String reason,
            @Nullable Integer birthYear,
            @Nullable String detail,
            @Nullable BigDecimal reward,
            @Nullable UUID nominationId,
            boolean consented,
            @Nullable LocalDate consentWithdrawnOn) {

        public boolean isNamed() {
            return consentWithdrawnOn == null;
        }
    }

    public View view(Jurisdiction jurisdiction, UUID decision) {
        return jdbc.sql("""
                select d.*, p.full_name as place
                from awards.decision d join geography.place p on p.id = d.unit
                where d.id = :decision and d.unit in (select accounts.units_within(:reach))
                """)
                .param("decision", decision)
                .param("reach", jurisdiction.reach())
                .query((row, _) -> view(decision, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private View view(UUID decision, ResultSet row) throws SQLException {
        return new View(
                decision,
                row.getInt("version"),
                row.getString("number"),
                row.getObject("decided_on", LocalDate.class),
                AwardLevel.valueOf(row.getString("level")),
                AwardForm.valueOf(row.getString("form")),
                AwardType.valueOf(row.getString("type")),
                row.getString("signer"),
                recipients.struck(decision, row.getString("subject")),
                UnitId.parse(row.getString("unit")),
                UnitId.parse(row.getString("authority")),
                row.getString("place"),
                row.getObject("revoked_on", LocalDate.class),
                row.getString("revoked_because"),
                recipients.of(decision));
    }
}
