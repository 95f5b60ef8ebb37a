package vn.tindan.procuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** The sources of a commune of its own, from what its desk did. */
@IntegrationTest
class SourcesTests {

    private static final UnitId UNIT = UnitId.parse("v2-00118");
    private static final Jurisdiction HERE = new Jurisdiction(UNIT);

    private final Sources sources;
    private final SupervisionPaper paper;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipTriage triage;
    private final JdbcClient jdbc;
    private final LocalDate today;

    SourcesTests(
            Sources sources,
            SupervisionPaper paper,
            TipIntake intake,
            TipTracking tracking,
            TipTriage triage,
            JdbcClient jdbc,
            Clock clock) {
        this.sources = sources;
        this.paper = paper;
        this.intake = intake;
        this.tracking = tracking;
        this.triage = triage;
        this.jdbc = jdbc;
        this.today = CountryTime.today(clock);
    }

    private void told(LegalType type) {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.PHONE,
                TipCategory.THEFT,
                UNIT,
                "Mất xe",
                null,
                null,
                null,
                null);
        var tip = tracking.open(intake.receive(draft)).orElseThrow().tip();
        int version = jdbc.sql("select version from tips.tip where id = :id")
                .param("id", tip)
                .query(Integer.class)
                .single();
        triage.classify(new TipTriage.Handle(HERE, tip, version), type, null);
    }

    @Test
    void countsSourcesOfCrimeAloneAndPrintsThem() {
        var before = sources.of(HERE, today, today).set();
        told(LegalType.CRIME_REPORT);
        told(LegalType.SECURITY_TIP);
        var found = sources.of(HERE, today, today);
        assertThat(found.set().count(Cause.RECEIVED)).isEqualTo(before.count(Cause.RECEIVED) + 1);
        assertThat(found.set().left()).isEqualTo(before.left() + 1);
        assertThat(found.sources()).last().satisfies(source -> {
            assertThat(source.type()).isEqualTo(LegalType.CRIME_REPORT);
            assertThat(source.due()).isEqualTo(today.plusDays(20));
        });
        var inspector = new Account(
                UUID.randomUUID(), "ks", "Kiểm sát viên", UNIT, "Phường", Set.of(Role.INSPECTOR), true, null);
        for (var format : new DocumentFormat[] {DocumentFormat.PDF, DocumentFormat.DOCX, DocumentFormat.XLSX}) {
            assertThat(paper.of(inspector, found, today, today, format).content())
                    .hasSizeGreaterThan(1000);
        }
        assertThat(sources.of(new Jurisdiction(UnitId.parse("v2-00127")), today, today)
                        .sources())
                .extracting(Sources.Source::unitName)
                .doesNotContain(found.sources().getFirst().unitName());
    }

    @Test
    void refusesAPeriodTurnedRound() {
        assertThatThrownBy(() -> sources.of(HERE, today, today.minusDays(1)))
                .hasMessageContaining("procuracy.rule.period-turned");
    }
}
