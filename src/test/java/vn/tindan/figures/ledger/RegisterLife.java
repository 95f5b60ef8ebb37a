package vn.tindan.figures.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.Awards;
import vn.tindan.awards.Honour;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.Tallies;
import vn.tindan.awards.Tally;
import vn.tindan.movement.ModelCategory;
import vn.tindan.movement.Movement;
import vn.tindan.movement.Recogniser;
import vn.tindan.movement.Recognition;
import vn.tindan.movement.group.Entry;
import vn.tindan.movement.group.Groups;

/** Models with their sites, groups, exemplars, awards and tallies: what begins, ends, is put right and is taken back. */
record RegisterLife(Movement movement, Groups groups, Awards awards, Tallies tallies, JdbcClient jdbc) {

    void step(RandomWork work) {
        switch (work.below(10)) {
            case 0 -> found(work);
            case 1, 2, 3 -> work.any("movement.model", "unit").ifPresent(model -> change(work, model));
            case 4 ->
                groups.enter(work.province(), UUID.randomUUID().toString(), group(work, work.one(Entry.Kind.class)));
            case 5 -> correct(work);
            case 6 -> decide(work);
            case 7, 8 -> work.any("awards.decision", "unit").ifPresent(decision -> amend(work, decision));
            default -> tally(work);
        }
    }

    private void found(RandomWork work) {
        var type = movement.type("Tổ thử sổ cộng dồn " + work.below(4), ModelCategory.RESIDENTIAL);
        movement.found(work.province(), new Movement.Founding(type, work.word(), work.commune(), work.day(), null));
    }

    private void change(RandomWork work, RandomWork.Thing model) {
        var handle = new Movement.Handle(work.province(), model.id(), model.version());
        switch (work.below(6)) {
            case 0, 1 -> movement.openSite(handle, new Movement.Opening(work.commune(), work.word(), work.day(), 1));
            case 2 -> movement.closeSite(handle, site(model), work.day());
            case 3 -> movement.recognise(handle, new Recognition(work.one(Recogniser.class), work.day(), work.word()));
            case 4 -> movement.retire(handle, work.day(), work.word());
            default -> movement.reinstate(handle);
        }
    }

    private UUID site(RandomWork.Thing model) {
        return jdbc.sql("select id from movement.model_site where model_id = :model order by id limit 1")
                .param("model", model.id())
                .query(UUID.class)
                .optional()
                .orElse(model.id());
    }

    private static Entry.Draft group(RandomWork work, Entry.Kind kind) {
        var from = work.day();
        @Nullable LocalDate to = work.below(2) == 0 ? null : from.plusDays(work.below(40));
        return new Entry.Draft(
                kind, work.commune(), work.word(), "Khóm 1", null, null, null, work.below(2) == 0, from, to);
    }

    private void correct(RandomWork work) {
        work.any("movement.grass_group", "unit")
                .ifPresent(known -> groups.correct(
                        work.province(), known.id(), known.version(), group(work, Entry.Kind.SELF_MANAGED)));
    }

    private void decide(RandomWork work) {
        var form = work.one(AwardForm.class);
        awards.enter(
                work.province(),
                new Awards.Draft(
                        work.word() + "/QĐ",
                        work.day(),
                        work.one(AwardLevel.class),
                        form,
                        work.one(AwardType.class),
                        "Người ký",
                        null,
                        work.province().unit()));
    }

    private void amend(RandomWork work, RandomWork.Thing decision) {
        var handle = new Awards.Handle(work.province(), decision.id(), decision.version());
        switch (work.below(5)) {
            case 0, 1 ->
                awards.honour(
                        handle,
                        List.of(
                                new Honour(work.one(RecipientKind.class), work.word(), work.commune(), null),
                                new Honour(work.one(RecipientKind.class), work.word(), work.commune(), null)));
            case 2 -> awards.remove(handle, recipient(decision));
            case 3 -> awards.revoke(handle, work.day().plusMonths(8), work.word());
            default -> awards.restore(handle);
        }
    }

    private UUID recipient(RandomWork.Thing decision) {
        return jdbc.sql("select id from awards.recipient where decision_id = :decision order by id limit 1")
                .param("decision", decision.id())
                .query(UUID.class)
                .optional()
                .orElse(decision.id());
    }

    private void tally(RandomWork work) {
        var entry = new Tally.Entry(
                work.province().unit(),
                work.day(),
                work.one(AwardType.class),
                "Bằng khen, giấy khen",
                work.word(),
                work.below(60),
                work.below(60),
                1,
                null);
        var known = work.any("awards.tally", "unit");
        switch (known.isEmpty() ? 0 : work.below(3)) {
            case 0 -> tallies.enter(work.province(), entry);
            case 1 -> known.ifPresent(it -> tallies.correct(work.province(), it.id(), it.version(), entry));
            default -> known.ifPresent(it -> tallies.withdraw(work.province(), it.id(), it.version(), work.word()));
        }
    }
}
