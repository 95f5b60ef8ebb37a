package vn.tindan.figures.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests the test: mistakes that ledgers are known for, each planted by itself, are found by the random histories. */
class LedgerMistakesTests {

    private static final int HISTORIES = 40;
    private static final int STEPS = 60;

    enum Mistake {
        UPDATE_FORGETS_WHAT_WAS(
                "toy.append_note_difference()", "contribution(old)) as", "contribution(old) where false) as"),
        DELETION_IS_IGNORED("toy.append_note_difference()", "contribution(old);", "contribution(old) where false;"),
        DAY_IS_TAKEN_IN_UTC("toy.contribution(toy.note)", "Asia/Ho_Chi_Minh", "UTC"),
        HALF_MONTH_BEGINS_ON_THE_16TH("figures.half_month(date)", "< 15", "<= 15"),
        A_DAY_IS_LESS_THAN_24_HOURS("toy.contribution(toy.note)", "closed_at <= n", "closed_at < n"),
        OLD_PROVINCES_ARE_LEFT_OUT(
                "figures.fold(integer)", "on unit = commune", "on unit = commune and area !~ '^v1-..$'"),
        ONE_COUNTER_IS_NOT_ADDED_TO(
                "figures.fold(integer)",
                "+ excluded.amount",
                "+ case kept.indicator when 'weight' then 0 else excluded.amount end"),
        NO_DAYS_ARE_KEPT(
                "figures.fold(integer)",
                "where not exists (select from geography.commune_area where commune = area)",
                "where false"),
        DAYS_ARE_KEPT_FOR_PROVINCES_ALONE(
                "figures.fold(integer)",
                "where not exists (select from geography.commune_area where commune = area)",
                "where area ~ '^v[0-9]+-[0-9]{2}$' and area !~ '-00$'"),
        FOLDING_UP_TO_A_MARK("figures.fold(integer)", "with seen as", """
                delete from figures.delta
                where id <= (select last from toy.mark) and exists (select from figures.unit_area where unit = commune);
                update toy.mark set last = coalesce((select max(id) from (
                    select id from figures.delta
                    where exists (select from figures.unit_area where unit = commune)
                    order by id limit most) as next), last);
                with seen as""");

        private final String function;
        private final String right;
        private final String wrong;

        Mistake(String function, String right, String wrong) {
            this.function = function;
            this.right = right;
            this.wrong = wrong;
        }

        void plantIn(DataSource database) {
            var jdbc = JdbcClient.create(database);
            jdbc.sql("create table toy.mark as select 0::bigint as last").update();
            String definition = jdbc.sql("select pg_get_functiondef(cast(:function as regprocedure))")
                    .param("function", function)
                    .query(String.class)
                    .single();
            assertThat(definition).contains(right);
            jdbc.sql(definition.replace(right, wrong)).update();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsMistake(Mistake mistake) {
        var database = LedgerForTests.freshDatabase();
        mistake.plantIn(database);
        assertThatThrownBy(() -> live(database)).isInstanceOf(AssertionError.class);
    }

    private static void live(DataSource database) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            try (var history = new LedgerHistory(database, seed)) {
                history.live(STEPS);
            }
        }
    }
}
