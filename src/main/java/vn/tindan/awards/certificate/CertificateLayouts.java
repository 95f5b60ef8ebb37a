package vn.tindan.awards.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.awards.AwardEvent;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;

/** How each unit lays out the certificates it gives: as it adjusted them, else as usual for who decides. */
@Service
@Transactional
public class CertificateLayouts {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final JdbcClient jdbc;
    private final Units units;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    CertificateLayouts(JdbcClient jdbc, Units units, MessageSource messages, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.units = units;
        this.messages = messages;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public CertificateLayout of(Account officer, AwardForm form) {
        return of(officer.unit(), form, level(officer.unit(), form));
    }

    /** As whoever decided prints it; a unit adjusts the layout of its own level only. */
    CertificateLayout of(UnitId unit, AwardForm form, AwardLevel level) {
        return level == level(unit, form)
                ? stored(unit, form).orElseGet(() -> usual(unit, form, level))
                : usual(unit, form, level);
    }

    private Optional<CertificateLayout> stored(UnitId unit, AwardForm form) {
        return jdbc.sql("select * from awards.certificate_layout where unit = :unit and form = :form")
                .param("unit", unit.toString())
                .param("form", form.name())
                .query((row, _) -> layout(row))
                .optional();
    }

    /** The level at which a unit itself decides on a form. */
    private AwardLevel level(UnitId unit, AwardForm form) {
        return switch (units.get(unit).kind()) {
            case NATION -> AwardLevel.MINISTRY;
            case PROVINCE -> form == AwardForm.COMMENDATION ? AwardLevel.PROVINCIAL_POLICE : AwardLevel.PROVINCE;
            case DISTRICT, COMMUNE -> AwardLevel.COMMUNE;
        };
    }

    private CertificateLayout usual(UnitId id, AwardForm form, AwardLevel level) {
        var unit = units.get(id);
        return new CertificateLayout(
                id,
                form,
                -1,
                word("awards.certificate.authority." + level, unit.fullName().toUpperCase(VIETNAMESE)),
                word("AwardForm." + form).toUpperCase(VIETNAMESE),
                word("awards.certificate.wording"),
                word("awards.certificate.capacity." + level),
                unit.kind() == UnitKind.NATION ? word("awards.paper.capital") : unit.name(),
                18,
                30,
                15,
                26,
                true,
                false);
    }

    /** Kept for the officer's unit; the first one has version -1. */
    public void adjust(Account officer, CertificateLayout layout) {
        int kept = jdbc.sql("""
                insert into awards.certificate_layout as l
                    (unit, form, authority, heading, wording, capacity, place, margin_top, margin_side, margin_bottom,
                     name_size, framed, printed_head)
                values (:unit, :form, :authority, :heading, :wording, :capacity, :place, :top, :side, :bottom, :size,
                        :framed, :printed)
                on conflict (unit, form) do update set
                    authority = excluded.authority, heading = excluded.heading, wording = excluded.wording,
                    capacity = excluded.capacity, place = excluded.place, margin_top = excluded.margin_top,
                    margin_side = excluded.margin_side, margin_bottom = excluded.margin_bottom,
                    name_size = excluded.name_size, framed = excluded.framed, printed_head = excluded.printed_head,
                    version = l.version + 1
                where l.version = :version
                """)
                .param("unit", officer.unit().toString())
                .param("form", layout.form().name())
                .param("authority", layout.authority())
                .param("heading", layout.heading())
                .param("wording", layout.wording())
                .param("capacity", layout.capacity())
                .param("place", layout.place())
                .param("top", layout.marginTop())
                .param("side", layout.marginSide())
                .param("bottom", layout.marginBottom())
                .param("size", layout.nameSize())
                .param("framed", layout.framed())
                .param("printed", layout.printedHead())
                .param("version", layout.version())
                .update();
        if (kept == 0) {
            throw new ObjectOptimisticLockingFailureException(CertificateLayout.class, layout.form());
        }
        events.publishEvent(new AwardEvent.LayoutAdjusted(officer.unit(), layout.form()));
    }

    /** Back to the usual layout. */
    public void forget(Account officer, AwardForm form) {
        jdbc.sql("delete from awards.certificate_layout where unit = :unit and form = :form")
                .param("unit", officer.unit().toString())
                .param("form", form.name())
                .update();
        events.publishEvent(new AwardEvent.LayoutAdjusted(officer.unit(), form));
    }

    private static CertificateLayout layout(ResultSet row) throws SQLException {
        return new CertificateLayout(
                UnitId.parse(row.getString("unit")),
                AwardForm.valueOf(row.getString("form")),
                row.getInt("version"),
                row.getString("authority"),
                row.getString("heading"),
                row.getString("wording"),
                row.getString("capacity"),
                row.getString("place"),
                row.getInt("margin_top"),
                row.getInt("margin_side"),
                row.getInt("margin_bottom"),
                row.getInt("name_size"),
                row.getBoolean("framed"),
                row.getBoolean("printed_head"));
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
