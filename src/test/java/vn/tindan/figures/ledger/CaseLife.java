package vn.tindan.figures.ledger;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.cases.CaseMerging;
import vn.tindan.cases.CaseOpening;
import vn.tindan.cases.CasePersons;
import vn.tindan.cases.CaseReading;
import vn.tindan.cases.CaseThings;
import vn.tindan.cases.CaseWork;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.PaperNumber;
import vn.tindan.cases.terms.SeizureKind;
import vn.tindan.cases.terms.Severity;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.cases.terms.TipPart;

/** Cases, the persons in them and what was seized: opened, put into another group, merged, parted, cleared, withdrawn. */
record CaseLife(
        CaseOpening opening,
        CaseReading reading,
        CaseWork work,
        CasePersons persons,
        CaseThings things,
        CaseMerging merging) {

    private static final String TABLE = "cases.case_file";
    private static final String WHERE = "commune";

    void step(RandomWork chance) {
        if (chance.below(6) == 0) {
            open(chance, classification(chance));
        } else {
            chance.any(TABLE, WHERE).ifPresent(file -> change(chance, file.id()));
        }
    }

    /** A drug case for certain: one of few groups and ways of handling. */
    void openDrugCrime(RandomWork chance) {
        open(
                chance,
                new Classification(
                        OffenceGroup.DRUG,
                        chance.one(Severity.class),
                        Severity.Basis.PROVISIONAL,
                        HandledAs.CRIMINAL,
                        null));
    }

    /** One who was sought, in a case of its own, so that no merging makes them one with another. */
    void catchFugitive(RandomWork chance) {
        var id = open(chance, classification(chance));
        var file = reading.open(chance.province(), id);
        persons.add(
                new CaseWork.Handle(chance.province(), id, file.version()),
                new CasePersons.NewSubject(
                        new CasePersons.Who("Người bị truy nã", PaperNumber.parse("038200000999"), SubjectRole.SUSPECT),
                        SubjectAct.FUGITIVE_CAUGHT,
                        chance.day()));
    }

    private UUID open(RandomWork chance, Classification classification) {
        return opening.open(
                chance.province(),
                new CaseOpening.Draft(
                        UUID.randomUUID(),
                        chance.commune(),
                        chance.day(),
                        classification,
                        chance.word(),
                        chance.word(),
                        tip(chance)));
    }

    private static @Nullable UUID tip(RandomWork chance) {
        return chance.below(2) == 0
                ? null
                : chance.any("tips.tip", "counted_unit")
                        .map(RandomWork.Thing::id)
                        .orElse(null);
    }

    private static Classification classification(RandomWork chance) {
        return new Classification(
                chance.one(OffenceGroup.class),
                chance.one(Severity.class),
                Severity.Basis.PROVISIONAL,
                chance.one(HandledAs.class),
                null);
    }

    private void change(RandomWork chance, UUID id) {
        var file = reading.open(chance.province(), id);
        var handle = new CaseWork.Handle(chance.province(), id, file.version());
        switch (chance.below(14)) {
            case 0 -> work.classify(handle, classification(chance), chance.word());
            case 1, 2, 3 -> persons.add(handle, person(chance));
            case 4 -> things.add(handle, seizure(chance));
            case 5 -> merge(chance, handle);
            case 6 -> merging.part(handle, chance.one(file.merged()).id(), chance.word());
            case 7 -> work.clear(handle, chance.day(), chance.word());
            case 8 -> work.reopen(handle, chance.word());
            case 9 ->
                chance.any("tips.tip", "counted_unit")
                        .ifPresent(tip -> work.linkTip(handle, tip.id(), chance.one(TipPart.class)));
            case 10 -> work.unlinkTip(handle, chance.one(file.tips()).id());
            case 11 -> things.withdraw(handle, chance.one(file.things()).id(), chance.word());
            case 12 -> persons.withdraw(handle, chance.one(file.persons()).id(), chance.word());
            default ->
                persons.recordAct(handle, chance.one(file.persons()).id(), chance.one(SubjectAct.class), chance.day());
        }
    }

    /** One of few people, so that two cases that are merged have some in common. */
    private static CasePersons.NewSubject person(RandomWork chance) {
        int who = chance.below(6);
        var act = chance.one(SubjectAct.class);
        return new CasePersons.NewSubject(
                new CasePersons.Who(
                        "Người " + who, PaperNumber.parse("03820000000" + who), chance.one(SubjectRole.class)),
                act,
                act == SubjectAct.NONE ? null : chance.day());
    }

    private static CaseThings.NewSeizure seizure(RandomWork chance) {
        var quantity = BigDecimal.valueOf(1 + chance.below(90_000), 2);
        return new CaseThings.NewSeizure(
                chance.one(SeizureKind.class), quantity, chance.one(Measure.class), null, chance.day());
    }

    private void merge(RandomWork chance, CaseWork.Handle handle) {
        chance.any(TABLE, WHERE).ifPresent(other -> {
            String number = reading.open(chance.province(), other.id()).number();
            merging.merge(handle, number, chance.word());
        });
    }
}
