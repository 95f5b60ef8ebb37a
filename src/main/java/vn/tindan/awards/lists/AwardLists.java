package vn.tindan.awards.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.AwardEvent;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.Tallies;
import vn.tindan.awards.Tally;
import vn.tindan.awards.counted.Honoured;
import vn.tindan.awards.naming.Unnamed;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Reads who was honoured, in the order of a printed list: level, form, kind, then by given name. */
@Service
@Transactional
public class AwardLists {

    /** What fits into a document that somebody reads. */
    public static final int MOST = 5000;

    private final HonouredRows honoured;
    private final Tallies tallies;
    private final Units units;
    private final ApplicationEventPublisher events;

    AwardLists(HonouredRows honoured, Tallies tallies, Units units, ApplicationEventPublisher events) {
        this.honoured = honoured;
        this.tallies = tallies;
        this.units = units;
        this.events = events;
    }

    /** Which list is meant. */
    public record Choice(
            UnitId unit,
            LocalDate from,
            LocalDate to,
            @Nullable AwardLevel level,
            @Nullable AwardForm form,
            @Nullable AwardType type,
            @Nullable UUID occasion) {

        boolean isOfOneForm() {
            return level != null || form != null;
        }
    }

    /** One honoured. */
    public record Row(
            AwardLevel level,
            AwardForm form,
            AwardType type,
            RecipientKind kind,
            String name,
            @Nullable Integer birthYear,
            @Nullable String detail,
            String place,
            @Nullable String reason,
            @Nullable BigDecimal reward,
            String number,
            LocalDate decidedOn) {

        Row struck(Unnamed unnamed, List<String> hidden) {
            return new Row(
                    level,
                    form,
                    type,
                    kind,
                    name,
                    birthYear,
                    unnamed.strike(detail, hidden),
                    place,
                    unnamed.strike(reason, hidden),
                    reward,
                    number,
                    decidedOn);
        }
    }

    /**
     * A list.
     *
     * @param recipients how many different ones the rows name
     */
    public record Listed(Choice choice, List<Row> rows, List<Tally> tallies, long recipients) {

        /** Those named and those of sources that do not break them down, together. */
        public Honoured honoured() {
            return tallies.stream()
                    .map(tally -> tally.entry().honoured())
                    .reduce(Honoured.listed(rows.stream().map(Row::kind)), Honoured::plus);
        }
    }

    public Listed read(Jurisdiction jurisdiction, Choice choice) {
        if (!units.contains(jurisdiction.unit(), choice.unit())) {
            throw new NotFound();
        }
        if (choice.to().isBefore(choice.from())) {
            throw new RuleViolation("awards.rule.occasion-period");
        }
        var rows = honoured.rows(jurisdiction, choice, MOST + 1);
        if (rows.size() > MOST) {
            throw new RuleViolation("awards.rule.list-long", MOST);
        }
        events.publishEvent(new AwardEvent.Listed(choice.unit(), choice.from(), choice.to()));
        return new Listed(choice, rows, unsplit(jurisdiction, choice), honoured.count(jurisdiction, choice));
    }

    private List<Tally> unsplit(Jurisdiction jurisdiction, Choice choice) {
        if (choice.isOfOneForm()) {
            return List.of();
        }
        var all = tallies.within(jurisdiction, choice.type(), choice.from(), choice.to(), MOST);
        if (all.size() > MOST) {
            throw new RuleViolation("awards.rule.list-long", MOST);
        }
        return all.stream()
                .filter(Tally::isInForce)
                .filter(tally -> units.contains(choice.unit(), tally.entry().unit()))
                .filter(tally -> choice.occasion() == null || choice.occasion().equals(tally.occasion()))
                .toList();
    }
}
