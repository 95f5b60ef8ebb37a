package vn.tindan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;

/** What cases, persons and seizures contribute to figures, and that the ledger hears of every change of it. */
class CaseContributionTests {

    private static final String DISCOVERED = " 2026-03-10";
    private static final String ACTED = " 2026-03-12";
    private static final LocalDate CLEARED_ON = LocalDate.of(2026, 4, 1);
    private static final String CLEARED = " 2026-04-01";

    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate() {
        jdbc = JdbcClient.create(CaseRows.freshDatabase());
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate cases.act, cases.subject, cases.seizure, cases.case_file, cases.case_tip, cases.step,"
                        + " cases.merging, cases.erasure, cases.hold")
                .update();
        jdbc.sql("delete from figures.delta").update();
    }

    @AfterEach
    void ledgerSaysWhatTheRowsSay() {
        assertThat(CaseRows.ledger(jdbc)).isEqualTo(CaseRows.recount(jdbc));
    }

    @ParameterizedTest
    @CsvSource({
        "SOCIAL_ORDER, crimes_social_order, suspects_social_order",
        "DRUG, crimes_drug, suspects_drug",
        "ECONOMIC_CORRUPTION, crimes_economic_corruption, suspects_economic_corruption",
        "ENVIRONMENT, crimes_environment, ",
        "HIGH_TECH, crimes_high_tech, ",
        "OTHER, , ",
        "PROSTITUTION, , "
    })
    void countsACrimeOnItsDiscoveryAndItsSuspectsWhenTheyAreDealtWith(String group, String crimes, String suspects) {
        var file = CaseRows.open(jdbc, group, "SERIOUS", "CRIMINAL", false);
        Stream.of("NONE", "ARRESTED", "PENALISED", "DETERRED").forEach(act -> CaseRows.subject(jdbc, file, act));
        var counted = CaseRows.ledger(jdbc);
        assertThat(counted).hasSize((crimes == null ? 0 : 1) + (suspects == null ? 0 : 1));
        if (crimes != null) {
            assertThat(counted).containsEntry(crimes + DISCOVERED, "1");
        }
        if (suspects != null) {
            assertThat(counted).containsEntry(suspects + ACTED, "2");
        }
    }

    @Test
    void countsNoCrimeInWhatIsHandledOtherwise() {
        var file = CaseRows.open(jdbc, "SOCIAL_ORDER", "VERY_SERIOUS", "ADMINISTRATIVE", false);
        CaseRows.subject(jdbc, file, "PENALISED");
        CaseRows.clear(jdbc, file, CLEARED_ON);
        assertThat(CaseRows.ledger(jdbc)).isEmpty();
    }

    @Test
    void countsGamblingOfBothTracksTogether() {
        var criminal = CaseRows.open(jdbc, "GAMBLING", "LESS_SERIOUS", "CRIMINAL", false);
        var administrative = CaseRows.open(jdbc, "GAMBLING", "NOT_SET", "ADMINISTRATIVE", false);
        CaseRows.open(jdbc, "GAMBLING", "NOT_SET", "OTHER", false);
        Stream.of("ARRESTED", "DETERRED").forEach(act -> CaseRows.subject(jdbc, criminal, act));
        Stream.of("PENALISED", "PENALISED", "NONE").forEach(act -> CaseRows.subject(jdbc, administrative, act));
        assertThat(CaseRows.ledger(jdbc))
                .isEqualTo(Map.of("gambling_cases" + DISCOVERED, "2", "gambling_subjects" + ACTED, "4"));
    }

    @Test
    void countsWhatIsSolvedByTheDayOfClearingAndTakesItBackWhenReopened() {
        var file = CaseRows.open(jdbc, "SOCIAL_ORDER", "ESPECIALLY_SERIOUS", "CRIMINAL", false);
        CaseRows.subject(jdbc, file, "ARRESTED");
        var open = CaseRows.ledger(jdbc);
        assertThat(open)
                .isEqualTo(Map.of(
                        "crimes_social_order" + DISCOVERED, "1",
                        "cases_very_serious" + DISCOVERED, "1",
                        "suspects_social_order" + ACTED, "1",
                        "suspects_very_serious" + ACTED, "1"));
        CaseRows.clear(jdbc, file, CLEARED_ON);
        assertThat(CaseRows.ledger(jdbc))
                .hasSize(6)
                .containsEntry("crimes_social_order_solved" + CLEARED, "1")
                .containsEntry("cases_very_serious_solved" + CLEARED, "1");
        jdbc.sql("update cases.case_file set status = 'OPEN', cleared_on = null")
                .update();
        assertThat(CaseRows.ledger(jdbc)).isEqualTo(open);
    }

    @Test
    void countsWhatTipsLedTo() {
        var file = CaseRows.open(jdbc, "OTHER", "NOT_SET", "ADMINISTRATIVE", true);
        Stream.of("NONE", "ARRESTED", "DETERRED", "FUGITIVE_CAUGHT", "SURRENDERED")
                .forEach(act -> CaseRows.subject(jdbc, file, act));
        CaseRows.clear(jdbc, file, CLEARED_ON);
        assertThat(CaseRows.ledger(jdbc))
                .isEqualTo(Map.of(
                        "cases_resolved_from_tips" + CLEARED, "1",
                        "subjects_handled_from_tips" + ACTED, "4",
                        "subjects_arrested_from_tips" + ACTED, "2",
                        "fugitives_caught_or_surrendered" + ACTED, "2"));
    }

    @Test
    void countsAPersonOnceByTheFirstDayOfEachKindOfAct() {
        var file = CaseRows.open(jdbc, "DRUG", "NOT_SET", "CRIMINAL", true);
        var person = CaseRows.subject(jdbc, file, "ARRESTED");
        CaseRows.act(jdbc, person, "PENALISED", LocalDate.of(2026, 3, 30));
        CaseRows.act(jdbc, person, "DETERRED", LocalDate.of(2026, 3, 5));
        CaseRows.act(jdbc, person, "FUGITIVE_CAUGHT", LocalDate.of(2026, 3, 11));
        assertThat(CaseRows.ledger(jdbc))
                .isEqualTo(Map.of(
                        "crimes_drug" + DISCOVERED,
                        "1",
                        "subjects_handled_from_tips 2026-03-05",
                        "1",
                        "suspects_drug 2026-03-11",
                        "1",
                        "subjects_arrested_from_tips 2026-03-11",
                        "1",
                        "fugitives_caught_or_surrendered 2026-03-11",
                        "1"));
        jdbc.sql("update cases.act set taken_back = true").update();
        assertThat(CaseRows.ledger(jdbc)).isEqualTo(Map.of("crimes_drug" + DISCOVERED, "1"));
    }

    @Test
    void countsNeitherWhatWasWithdrawnNorWhoCountsElsewhere() {
        var file = CaseRows.open(jdbc, "DRUG", "NOT_SET", "OTHER", true);
        var persons = Stream.of("ARRESTED", "ARRESTED", "ARRESTED")
                .map(act -> CaseRows.subject(jdbc, file, act))
                .toList();
        CaseRows.seizure(jdbc, file, "HEROIN", "5", "GRAM");
        jdbc.sql("update cases.seizure set withdrawn = true").update();
        jdbc.sql("update cases.subject set withdrawn = true where id = :id")
                .param("id", persons.get(0))
                .update();
        jdbc.sql("update cases.subject set repeated = true where id = :id")
                .param("id", persons.get(1))
                .update();
        assertThat(CaseRows.ledger(jdbc))
                .isEqualTo(
                        Map.of("subjects_handled_from_tips" + ACTED, "1", "subjects_arrested_from_tips" + ACTED, "1"));
    }

    @Test
    void countsAMergedCaseAsPartOfTheOtherWhateverThatBecomes() {
        var main = CaseRows.open(jdbc, "DRUG", "SERIOUS", "CRIMINAL", false);
        var merged = CaseRows.open(jdbc, "OTHER", "NOT_SET", "OTHER", false);
        CaseRows.subject(jdbc, merged, "ARRESTED");
        jdbc.sql("update cases.case_file set merged_into = :main, offence_group = 'DRUG', severity = 'SERIOUS',"
                        + " handled_as = 'CRIMINAL' where id = :merged")
                .param("main", main)
                .param("merged", merged)
                .update();
        assertThat(CaseRows.ledger(jdbc))
                .isEqualTo(Map.of("crimes_drug" + DISCOVERED, "1", "suspects_drug" + ACTED, "1"));
        jdbc.sql("update cases.case_file set offence_group = 'SOCIAL_ORDER', severity = 'VERY_SERIOUS' where id = :id")
                .param("id", main)
                .update();
        assertThat(CaseRows.ledger(jdbc))
                .isEqualTo(Map.of(
                        "crimes_social_order" + DISCOVERED, "1",
                        "cases_very_serious" + DISCOVERED, "1",
                        "suspects_social_order" + ACTED, "1",
                        "suspects_very_serious" + ACTED, "1"));
        assertThatThrownBy(() -> jdbc.sql("update cases.case_file set severity = 'NOT_SET' where id = :id")
                        .param("id", merged)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void countsViolationsOfTheEnvironmentOfBothTracks() {
        Stream.of("CRIMINAL", "ADMINISTRATIVE", "OTHER")
                .forEach(track -> CaseRows.open(jdbc, "ENVIRONMENT", "NOT_SET", track, false));
        assertThat(CaseRows.ledger(jdbc)).isEqualTo(Map.of("crimes_environment" + DISCOVERED, "2"));
    }

    @Test
    void countsAGangOnItsOwnDay() {
        var file = CaseRows.open(jdbc, "OTHER", "NOT_SET", "CRIMINAL", false);
        jdbc.sql("update cases.case_file set gang_dismantled_on = '2026-03-20', gangs = 2 where id = :id")
                .param("id", file)
                .update();
        assertThat(CaseRows.ledger(jdbc)).isEqualTo(Map.of("gangs_dismantled 2026-03-20", "2"));
    }

    @Test
    void addsWeightsUpExactlyInKilograms() {
        var file = CaseRows.open(jdbc, "OTHER", "NOT_SET", "CRIMINAL", false);
        CaseRows.seizure(jdbc, file, "HEROIN", "0.1", "KILOGRAM");
        CaseRows.seizure(jdbc, file, "HEROIN", "0.2", "KILOGRAM");
        CaseRows.seizure(jdbc, file, "HEROIN", "0.7", "MILLIGRAM");
        CaseRows.seizure(jdbc, file, "SYNTHETIC_DRUG", "1250.5", "GRAM");
        CaseRows.seizure(jdbc, file, "OTHER", "3", "PIECE");
        assertThat(CaseRows.ledger(jdbc))
                .isEqualTo(Map.of(
                        "drug_heroin_seized_kg" + DISCOVERED, "0.3000007",
                        "drug_synthetic_seized_kg" + DISCOVERED, "1.2505"));
        assertThatThrownBy(() -> CaseRows.seizure(jdbc, file, "SYNTHETIC_DRUG", "100", "PIECE"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void movesPersonsAlongWhenTheirCaseBecomesAnother() {
        var file = CaseRows.open(jdbc, "SOCIAL_ORDER", "NOT_SET", "CRIMINAL", false);
        CaseRows.subject(jdbc, file, "ARRESTED");
        jdbc.sql("update cases.case_file set offence_group = 'DRUG', severity = 'VERY_SERIOUS', from_tips = true, "
                        + "commune = 'v2-31510'")
                .update();
        assertThat(CaseRows.ledger(jdbc).keySet())
                .containsExactlyInAnyOrder(
                        "crimes_drug" + DISCOVERED,
                        "cases_very_serious" + DISCOVERED,
                        "suspects_drug" + ACTED,
                        "suspects_very_serious" + ACTED,
                        "subjects_handled_from_tips" + ACTED,
                        "subjects_arrested_from_tips" + ACTED);
        assertThat(jdbc.sql("select commune from figures.delta group by commune having sum(amount) <> 0")
                        .query(String.class)
                        .list())
                .containsExactly("v2-31510");
    }

    @Test
    void takesEverythingBackWhenRowsAreDeletedAndLosesNoPersonWithItsCase() {
        var file = CaseRows.open(jdbc, "DRUG", "VERY_SERIOUS", "CRIMINAL", true);
        CaseRows.subject(jdbc, file, "ARRESTED");
        CaseRows.seizure(jdbc, file, "HEROIN", "5", "GRAM");
        assertThatThrownBy(() -> jdbc.sql("delete from cases.case_file").update())
                .isInstanceOf(DataIntegrityViolationException.class);
        Stream.of("act", "subject", "seizure", "case_file")
                .forEach(table -> jdbc.sql("delete from cases." + table).update());
        assertThat(CaseRows.ledger(jdbc)).isEmpty();
    }

    @Test
    void contributesToEveryFigureOfTheCatalogueThatIsItsOwn() {
        for (var group : OffenceGroup.values()) {
            if (group.belongsHere()) {
                var file = CaseRows.open(jdbc, group.name(), "VERY_SERIOUS", "CRIMINAL", true);
                Stream.of("ARRESTED", "SURRENDERED").forEach(act -> CaseRows.subject(jdbc, file, act));
                Stream.of("HEROIN", "SYNTHETIC_DRUG").forEach(kind -> CaseRows.seizure(jdbc, file, kind, "1", "GRAM"));
                CaseRows.clear(jdbc, file, CLEARED_ON);
            }
        }
        jdbc.sql("update cases.case_file set gang_dismantled_on = '2026-03-20', gangs = 1")
                .update();
        assertThat(CaseRows.ledger(jdbc).keySet().stream().map(figure -> figure.split(" ")[0]))
                .containsExactlyInAnyOrderElementsOf(new IndicatorCatalogue()
                        .live("cases").stream()
                                .filter(indicator -> !indicator.isDistinct())
                                .map(Indicator::code)
                                .toList());
    }

    @Test
    void refusesAPersonWhoContradictsTheCase() {
        var file = CaseRows.open(jdbc, "DRUG", "NOT_SET", "CRIMINAL", false);
        var person = CaseRows.subject(jdbc, file, "ARRESTED");
        assertThatThrownBy(() -> jdbc.sql("update cases.subject set offence_group = 'GAMBLING' where id = :id")
                        .param("id", person)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> CaseRows.subject(jdbc, UUID.randomUUID(), "ARRESTED"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
