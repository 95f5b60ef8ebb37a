package vn.tindan.figures.ledger;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.TipDecisions;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipMerging;
import vn.tindan.tips.TipTransfer;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.Value;

/** Every step of a tip that may move a figure, and those that must not. */
record TipLife(
        TipIntake intake,
        TipTriage triage,
        TipDecisions decisions,
        TipTransfer transfer,
        TipMerging merging,
        JdbcClient jdbc) {

    private static final String TABLE = "tips.tip";
    private static final String WHERE = "counted_unit";

    void step(RandomWork work) {
        if (work.below(4) == 0) {
            tell(work);
        } else {
            work.any(TABLE, WHERE).ifPresent(tip -> handle(work, tip));
        }
    }

    private void tell(RandomWork work) {
        intake.receive(new TipIntake.Draft(
                UUID.randomUUID().toString(),
                work.below(3) == 0 ? work.one(TipChannel.class) : TipChannel.PHONE,
                work.one(TipCategory.class),
                work.commune(),
                work.word(),
                null,
                null,
                null,
                null));
    }

    /** A valuable tip for certain: that needs so many steps that a short walk at random may find none. */
    void findValuable(RandomWork work) {
        tell(work);
        var told = work.any(TABLE, WHERE, "status = 'NEW'").orElseThrow();
        take(work, told, triage::receive);
        take(work, told, handle -> triage.classify(handle, LegalType.CRIME_REPORT, work.word()));
        take(work, told, handle -> triage.verify(handle, work.word()));
        take(work, told, handle -> decisions.judge(handle, Value.YES, work.word()));
    }

    private void take(RandomWork work, RandomWork.Thing which, Consumer<TipTriage.Handle> step) {
        var tip = work.any(TABLE, WHERE, "id = '" + which.id() + "'").orElseThrow();
        step.accept(new TipTriage.Handle(at(tip), tip.id(), tip.version()));
    }

    private void handle(RandomWork work, RandomWork.Thing tip) {
        var handle = new TipTriage.Handle(at(tip), tip.id(), tip.version());
        String why = work.word();
        switch (work.below(20)) {
            case 0, 1 -> triage.classify(handle, work.one(LegalType.class), why);
            case 2 -> triage.check(handle, why);
            case 3 -> triage.verify(handle, why);
            case 4, 5 -> triage.setAside(handle, work.one(Outcome.class), why, why);
            case 6 -> triage.undo(handle, why);
            case 7 -> decisions.resolve(handle, work.one(Outcome.class), Grounds.because(why), why);
            case 8 -> decisions.reopen(handle, why);
            case 9, 10 -> decisions.judge(handle, work.one(Value.class), why);
            case 11 -> transfer.route(handle, work.commune(), why);
            case 12 -> transfer.disclaim(handle, why);
            case 13, 14 -> merge(work, handle, why);
            case 15, 16, 17 -> dismiss(work, handle, why);
            case 18 -> triage.receive(handle);
            default -> merging.unmerge(handle, why);
        }
    }

    /** Whoever has it: a province reads the tips of its communes and takes no step of them. */
    private Jurisdiction at(RandomWork.Thing tip) {
        return new Jurisdiction(UnitId.parse(jdbc.sql("select handling_unit from tips.tip where id = :id")
                .param("id", tip.id())
                .query(String.class)
                .single()));
    }

    /** The shortest way to an end, which a walk at random seldom finds. */
    private void dismiss(RandomWork work, TipTriage.Handle handle, String why) {
        triage.classify(handle, LegalType.OTHER, why);
        work.any(TABLE, WHERE, "id = '" + handle.tip() + "'")
                .ifPresent(tip -> triage.setAside(
                        new TipTriage.Handle(handle.jurisdiction(), tip.id(), tip.version()),
                        Outcome.INSUFFICIENT,
                        why,
                        why));
    }

    private void merge(RandomWork work, TipTriage.Handle handle, String why) {
        work.any(TABLE, WHERE, "status <> 'MERGED'").ifPresent(main -> {
            String number = jdbc.sql("select register_number || '/' || register_year from tips.tip where id = :id")
                    .param("id", main.id())
                    .query(String.class)
                    .single();
            merging.merge(handle, number, why);
        });
    }

    /** Makes results so old that the night takes the words of their tips; the ledger moves with the day of the result. */
    void age(RandomWork work) {
        jdbc.sql("""
                update tips.tip set outcome_on = :day where counted_unit = any (:units) and outcome_on is not null
                """).param("day", work.day()).param("units", work.units()).update();
    }
}
