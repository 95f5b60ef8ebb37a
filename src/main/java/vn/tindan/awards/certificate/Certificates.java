package vn.tindan.awards.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.tindan.awards.AwardRegister;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.FileName;
import vn.tindan.documents.SavedDocument;
import vn.tindan.documents.sheets.SheetPdf;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Demonstration;

/** Prints certificates, a page each, A4 on its side; a unit without a layout of its own has the usual one. */
@Service
@Transactional
public class Certificates {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final JdbcClient jdbc;
    private final AwardRegister register;
    private final SheetPdf sheets;
    private final Units units;
    private final MessageSource messages;
    private final Demonstration demonstration;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(
            JdbcClient jdbc,
            AwardRegister register,
            SheetPdf sheets,
            Units units,
            MessageSource messages,
            Demonstration demonstration,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.sheets = sheets;
        this.units = units;
        this.messages = messages;
        this.demonstration = demonstration;
        this.events = events;
        this.clock = clock;
    }

    /** What one sheet says. */
    public record Sheet(
            String name, @Nullable String detail, String reason, String number, String dayLine, String signer) {}

    @Transactional(readOnly = true)
    public CertificateLayout layout(Account officer, AwardForm form) {
        return layout(officer.unit(), form, level(officer.unit(), form));
    }

    /** As whoever decided prints it; a unit adjusts the layout of its own level only. */
    private CertificateLayout layout(UnitId unit, AwardForm form, AwardLevel level) {
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

    /** One sheet about nobody, to look at. */
    public SavedDocument preview(Account officer, AwardForm form) {
        var layout = layout(officer, form);
        var sheet = new Sheet(
                word("awards.certificate.sample.name"),
                word("awards.certificate.sample.detail"),
                layout.wording() + " " + word("awards.certificate.sample.reason"),
                word("awards.certificate.sample.number"),
                dayLine(layout, CountryTime.today(clock)),
                word("awards.certificate.sample.signer"));
        return saved(layout, List.of(sheet), word("AwardForm." + form));
    }

    /** For everybody on the list of a decision that stands. */
    public SavedDocument of(Account officer, UUID decision) {
        var view = register.view(officer.jurisdiction(), decision);
        var named = view.recipients().stream()
                .filter(AwardRegister.Recipient::isNamed)
                .toList();
        if (!view.isInForce() || named.isEmpty()) {
            throw new RuleViolation("awards.rule.certificate-nobody");
        }
        var layout = layout(view.authority(), view.form(), view.level());
        var sheets = named.stream()
                .map(recipient -> new Sheet(
                        recipient.name(),
                        recipient.detail(),
                        worded(layout, recipient.reason()),
                        view.number(),
                        dayLine(layout, view.decidedOn()),
                        view.signer()))
                .toList();
        events.publishEvent(new AwardEvent.CertificatesPrinted(decision, view.unit()));
        return saved(layout, sheets, word("AwardForm." + view.form()) + " " + view.number());
    }

    /** What goes on in small letters continues the sentence, what begins with a capital is told after a colon. */
    private static String worded(CertificateLayout layout, @Nullable String reason) {
        if (reason == null) {
            return layout.wording();
        }
        boolean begins = Character.isUpperCase(reason.codePointAt(0))
                && !layout.wording().endsWith(":");
        return layout.wording() + (begins ? ": " : " ") + reason;
    }

    private SavedDocument saved(CertificateLayout layout, List<Sheet> pages, String name) {
        byte[] file = sheets.of(
                "awards/certificate",
                Map.of("layout", layout, "sheets", pages, "demonstration", demonstration.isRunning()));
        return new SavedDocument(FileName.of(name, DocumentFormat.PDF), DocumentFormat.PDF, file);
    }

    private String dayLine(CertificateLayout layout, LocalDate day) {
        String month = (day.getMonthValue() < 3 ? "%02d" : "%d").formatted(day.getMonthValue());
        return word(
                "awards.certificate.day",
                layout.place(),
                "%02d".formatted(day.getDayOfMonth()),
                month,
                "" + day.getYear());
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
