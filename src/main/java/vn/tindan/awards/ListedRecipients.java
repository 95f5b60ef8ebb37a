package vn.tindan.awards;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.awards.naming.Unnamed;

/** Reads the list of a decision in the order of a printed one. */
@Component
class ListedRecipients {

    private final JdbcClient jdbc;
    private final Unnamed unnamed;

    ListedRecipients(JdbcClient jdbc, Unnamed unnamed) {
        this.jdbc = jdbc;
        this.unnamed = unnamed;
    }

    /**
     * Collectives, individuals, households; each by the last word of the name, as Vietnamese lists are. Those who are not
     * named stand at the end of their kind: their place among the others would tell the name's letter.
     */
    List<AwardRegister.Recipient> of(UUID decision) {
        var listed = rows(decision);
        var hidden = hidden(decision);
        return hidden.isEmpty()
                ? listed
                : listed.stream().map(row -> struck(row, hidden)).toList();
    }

    /** What else is written of a decision, without the names of those who are not named. */
    @Nullable String struck(UUID decision, @Nullable String text) {
        return text == null ? null : unnamed.strike(text, hidden(decision));
    }

    private List<String> hidden(UUID decision) {
        return jdbc
                .sql(
                        "select name from awards.recipient where decision_id = :decision and consent_withdrawn_on is not null")
                .param("decision", decision)
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private AwardRegister.Recipient struck(AwardRegister.Recipient row, List<String> hidden) {
        return new AwardRegister.Recipient(
                row.id(),
                row.kind(),
                row.name(),
                row.place(),
                unnamed.strike(row.reason(), hidden),
                row.birthYear(),
                unnamed.strike(row.detail(), hidden),
                row.reward(),
                row.nominationId(),
                row.consented(),
                row.consentWithdrawnOn());
    }

    private List<AwardRegister.Recipient> rows(UUID decision) {
        return jdbc.sql("""
                select r.id, r.kind, coalesce(r.named, :unnamed) as name, p.full_name as place,
                       case when r.named is not null then r.reason end as reason,
                       case when r.named is not null then r.birth_year end as birth_year,
                       case when r.named is not null then r.detail end as detail, r.reward,
                       r.nomination_id, r.consent_document is not null as consented, r.consent_withdrawn_on
                from (select *, case when consent_withdrawn_on is null then name end as named from awards.recipient) r
                join geography.place p on p.id = r.unit
                where r.decision_id = :decision
                order by array_position(array['COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD'], r.kind),
                         case when r.kind = 'INDIVIDUAL' then regexp_replace(r.named, '^.*\\s', '') end
                             collate "vi-VN-x-icu" nulls last,
                         r.named collate "vi-VN-x-icu" nulls last, r.id
                """)
                .param("decision", decision)
                .param("unnamed", unnamed.word())
                .query(new SimplePropertyRowMapper<>(AwardRegister.Recipient.class))
                .list();
    }
}
