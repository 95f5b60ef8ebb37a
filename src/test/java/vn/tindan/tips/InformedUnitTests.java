package vn.tindan.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.enclosures.TipTargets;
import vn.tindan.tips.informing.InformedUnits;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** A unit told of a tip reads it and does nothing with it, until it is told no longer; and the type somebody said stays. */
@IntegrationTest
class InformedUnitTests {

    private static final UnitId UNIT = UnitId.parse("v2-10180");
    private static final UnitId OTHER = UnitId.parse("v2-10183");

    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipReading reading;
    private final TipTriage triage;
    private final TipTransfer transfer;
    private final TipTargets targets;
    private final InformedUnits informed;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    InformedUnitTests(
            TipIntake intake,
            TipTracking tracking,
            TipReading reading,
            TipTriage triage,
            TipTransfer transfer,
            TipTargets targets,
            InformedUnits informed,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.intake = intake;
        this.tracking = tracking;
        this.reading = reading;
        this.triage = triage;
        this.transfer = transfer;
        this.targets = targets;
        this.informed = informed;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private UUID told(TipCategory category) {
        return tracking.open(intake.receive(new TipIntake.Draft(
                        UUID.randomUUID().toString(),
                        TipChannel.PHONE,
                        category,
                        UNIT,
                        "Tin để biết",
                        null,
                        null,
                        null,
                        null)))
                .orElseThrow()
                .tip();
    }

    private void step(UUID tip, Consumer<TipTriage.Handle> verb) {
        var version = reading.open(new Jurisdiction(UNIT), tip).version();
        verb.accept(new TipTriage.Handle(new Jurisdiction(UNIT), tip, version));
    }

    /** What the database itself shows to an officer of a unit. */
    private <T> T behindTheWall(UnitId unit, Supplier<T> question) {
        return transaction.execute(_ -> {
            jdbc.sql("set local role tindan_app").update();
            jdbc.sql("select set_config('tindan.reach', :reach, true)")
                    .param("reach", unit.toString())
                    .query(String.class)
                    .single();
            return question.get();
        });
    }

    private long seen(UnitId unit, UUID tip) {
        return behindTheWall(
                unit,
                () -> jdbc.sql("select (select count(*) from tips.tip where id = :tip)"
                                + " + (select count(*) from tips.step where tip_id = :tip)")
                        .param("tip", tip)
                        .query(Long.class)
                        .single());
    }

    private int changed(UnitId unit, UUID tip) {
        return behindTheWall(
                unit,
                () -> jdbc.sql("update tips.tip set category = 'OTHER' where id = :tip")
                        .param("tip", tip)
                        .update());
    }

    @Test
    void readsAndDoesNothingUntilItIsToldNoLonger() {
        var tip = told(TipCategory.THEFT);
        var other = new Jurisdiction(OTHER);
        assertThatThrownBy(() -> reading.open(other, tip)).isInstanceOf(NotFound.class);
        assertThat(seen(OTHER, tip)).isZero();
        step(tip, handle -> transfer.inform(handle, OTHER, "giáp ranh"));

        var view = reading.open(other, tip);
        assertThat(view.story()).isEqualTo("Tin để biết");
        assertThat(view.informed()).extracting(InformedUnits.Informed::unit).containsExactly(OTHER);
        assertThat(targets.findWithin(other, tip)).isPresent();
        assertThat(seen(OTHER, tip)).isGreaterThan(1);
        assertThat(informed.toldTo(other, 0))
                .extracting(InformedUnits.Line::tip)
                .contains(tip);

        var handle = new TipTriage.Handle(other, tip, view.version());
        List.<Runnable>of(
                        () -> triage.classify(handle, LegalType.CRIME_REPORT, null),
                        () -> transfer.route(handle, OTHER, "lấy về"),
                        () -> transfer.inform(handle, UnitId.parse("v2-10210"), "lan ra"),
                        () -> transfer.uninform(handle, OTHER, "tự thôi"),
                        () -> targets.handledBy(other, tip))
                .forEach(act -> assertThatThrownBy(act::run).isInstanceOf(NotFound.class));
        assertThat(changed(OTHER, tip)).isZero();
        assertThatThrownBy(() -> step(tip, own -> transfer.inform(own, OTHER, "lần nữa")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> step(tip, own -> transfer.inform(own, UNIT, "chính mình")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> step(tip, own -> transfer.inform(own, UnitId.parse("v1-94"), "đã thôi")))
                .isInstanceOf(RuleViolation.class);

        step(tip, own -> transfer.uninform(own, OTHER, "xong việc chung"));
        assertThatThrownBy(() -> reading.open(other, tip)).isInstanceOf(NotFound.class);
        assertThat(seen(OTHER, tip)).isZero();
        assertThat(targets.findWithin(other, tip)).isEmpty();
        assertThat(informed.toldTo(other, 0))
                .extracting(InformedUnits.Line::tip)
                .doesNotContain(tip);
        assertThat(reading.open(new Jurisdiction(UNIT), tip).steps())
                .extracting("step")
                .contains("INFORM", "UNINFORM");
        assertThatThrownBy(() -> step(tip, own -> transfer.uninform(own, OTHER, "lần nữa")))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void keepsWhatItWasSaidToBeBesideWhatItIsInLaw() {
        var tip = told(TipCategory.THEFT);
        step(tip, handle -> triage.classify(handle, LegalType.SECURITY_TIP, null));
        step(tip, handle -> triage.classify(handle, LegalType.DENUNCIATION, "có người bị tố giác"));
        var view = reading.open(new Jurisdiction(UNIT), tip);
        assertThat(view.declaredType()).isEqualTo(LegalType.CRIME_REPORT);
        assertThat(view.legalType()).isEqualTo(LegalType.DENUNCIATION);
        assertThat(reading.open(new Jurisdiction(UNIT), told(TipCategory.OTHER)).declaredType())
                .isEqualTo(LegalType.SECURITY_TIP);
        assertThat(LegalType.declaredBy(TipCategory.DRUGS, true)).isEqualTo(LegalType.DENUNCIATION);
    }
}
