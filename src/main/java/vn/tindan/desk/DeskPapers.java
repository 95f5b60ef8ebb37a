package vn.tindan.desk;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Wall;
import vn.tindan.documents.Document;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.tips.TipReading;

/** The paper of a tip: for whoever may read the tip, and for a day for whoever typed it, wherever it was sent. */
@Service
@Transactional
public class DeskPapers {

    private final TakenTips taken;
    private final TipReading reading;
    private final IntakeMinutes minutes;
    private final Wall wall;
    private final Names names;

    DeskPapers(TakenTips taken, TipReading reading, IntakeMinutes minutes, Wall wall, Names names) {
        this.taken = taken;
        this.reading = reading;
        this.minutes = minutes;
        this.wall = wall;
        this.names = names;
    }

    /** What usernames and units are called on paper. */
    @Component
    record Names(Accounts accounts, Units units) {
        IntakeMinutes.Taker taker(String officer, UnitId unit) {
            return new IntakeMinutes.Taker(
                    accounts.find(officer).map(Account::name).orElse(null), units.get(unit));
        }
    }

    public Document intakeMinutes(Account officer, UUID tip) {
        var by = taken.by(tip);
        if (by.filter(taker -> taken.isFreshlyOf(taker, officer)).isPresent()) {
            wall.open(); // the officer's own words, sent on to another unit
            var view = reading.open(new Jurisdiction(UnitId.NATION_TODAY), tip);
            return minutes.of(view, names.taker(officer.username(), officer.unit()));
        }
        var view = reading.open(officer.jurisdiction(), tip);
        var taker = by.map(known -> names.taker(known.officer(), known.unit()))
                .orElseGet(() -> names.taker(officer.username(), view.unit()));
        return minutes.of(view, taker);
    }
}
