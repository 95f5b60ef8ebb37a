package vn.tindan.awards.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.awards.AwardEvent;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardRegister;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.FileName;
import vn.tindan.documents.SavedDocument;
import vn.tindan.documents.sheets.SheetPdf;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Demonstration;

/** Prints certificates, a page each, A4 on its side. */
@Service
@Transactional
public class Certificates {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final CertificateLayouts layouts;
    private final AwardRegister register;
    private final SheetPdf sheets;
    private final MessageSource messages;
    private final Demonstration demonstration;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(
            CertificateLayouts layouts,
            AwardRegister register,
            SheetPdf sheets,
            MessageSource messages,
            Demonstration demonstration,
            ApplicationEventPublisher events,
            Clock clock) {
        this.layouts = layouts;
        this.register = register;
        this.sheets = sheets;
        this.messages = messages;
        this.demonstration = demonstration;
        this.events = events;
        this.clock = clock;
    }

    /** What one sheet says. */
    public record Sheet(
            String name, @Nullable String detail, String reason, String number, String dayLine, String signer) {}

    /** One sheet about nobody, to look at. */
    public SavedDocument preview(Account officer, AwardForm form) {
        var layout = layouts.of(officer, form);
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
        var layout = layouts.of(view.authority(), view.form(), view.level());
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

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
