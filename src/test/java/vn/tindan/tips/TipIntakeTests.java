package vn.tindan.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.inbox.InboxFilter;
import vn.tindan.tips.inbox.TipInbox;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** Each test tells its tips to a commune of its own, as the database of the run is shared. */
@IntegrationTest
class TipIntakeTests {

    private static final UnitId HOAN_KIEM = UnitId.parse("v2-00070");
    private static final UnitId BA_DINH = UnitId.parse("v2-00004");
    private static final UnitId NGOC_HA = UnitId.parse("v2-00008");

    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipInbox inbox;
    private final TipReading reading;
    private final JdbcClient jdbc;

    TipIntakeTests(TipIntake intake, TipTracking tracking, TipInbox inbox, TipReading reading, JdbcClient jdbc) {
        this.intake = intake;
        this.tracking = tracking;
        this.inbox = inbox;
        this.reading = reading;
        this.jdbc = jdbc;
    }

    private static TipIntake.Draft draft(UnitId unit, String key, String story) {
        return new TipIntake.Draft(
                key, TipChannel.WEB, TipCategory.THEFT, unit, story, "gần chợ", null, "0900000000", null);
    }

    private TipInbox.Page found(UnitId unit, String words) {
        return inbox.list(new Jurisdiction(unit), InboxFilter.words(words));
    }

    @Test
    void opensWithItsReceiptAndIsFoundByItsWordsWithOrWithoutMarks() {
        String story = "Hai người lạ bẻ khóa xe máy " + UUID.randomUUID();
        var receipt = intake.receive(draft(HOAN_KIEM, "key-1", story));
        assertThat(tracking.open(receipt)).isPresent();
        assertThat(found(HOAN_KIEM, "be khoa").lines()).hasSize(1);
        assertThat(found(HOAN_KIEM, "bẻ khóa").lines()).hasSize(1);
        assertThat(found(HOAN_KIEM, "cướp ngân hàng").lines()).isEmpty();
        var line = found(HOAN_KIEM, "be khoa").lines().getFirst();
        assertThat(reading.open(new Jurisdiction(HOAN_KIEM), line.id()).story()).isEqualTo(story);
    }

    @Test
    void keepsNoWordInTheDatabase() {
        intake.receive(draft(HOAN_KIEM, "key-2", "MARKERSTORY"));
        String dump = jdbc.sql("select string_agg(t::text, ' ') from tips.tip t")
                        .query(String.class)
                        .single()
                + jdbc.sql("select string_agg(i::text, ' ') from tips.informant i")
                        .query(String.class)
                        .single();
        String hex = java.util.HexFormat.of().formatHex("MARKERSTORY".getBytes(StandardCharsets.UTF_8));
        assertThat(dump).doesNotContain("MARKERSTORY").doesNotContain(hex).doesNotContain("0900000000");
    }

    @Test
    void takesARetryForTheSameTipButOtherWordsForAnother() {
        String key = UUID.randomUUID().toString();
        var first = intake.receive(draft(BA_DINH, key, "Đánh bạc trong hẻm"));
        var retry = intake.receive(draft(BA_DINH, key, "Đánh bạc trong hẻm"));
        var other = intake.receive(draft(BA_DINH, key, "Đánh bạc trong hẻm số 5"));
        assertThat(retry.digits()).isEqualTo(first.digits());
        assertThat(other.digits()).isNotEqualTo(first.digits());
    }

    @Test
    void numbersConcurrentTipsWithoutGapsAndMakesOneOfADoubleClick() throws Exception {
        long before = found(NGOC_HA, "đồng thời").total();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> calls = IntStream.range(0, 60)
                    .mapToObj(at -> (Callable<String>)
                            () -> intake.receive(draft(NGOC_HA, "double-" + at / 2, "Tin gửi đồng thời " + at / 2))
                                    .digits())
                    .toList();
            for (Future<String> call : pool.invokeAll(calls)) {
                assertThat(call.get()).hasSize(24);
            }
        }
        assertThat(found(NGOC_HA, "đồng thời").total() - before).isEqualTo(30);
        var numbers = jdbc.sql("""
                select register_number from tips.tip where handling_unit = :unit order by register_number
                """)
                .param("unit", NGOC_HA.toString())
                .query(Integer.class)
                .list();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void isNotThereForAnotherCommune() {
        intake.receive(draft(HOAN_KIEM, "key-3", "chuyện riêng phường này " + UUID.randomUUID()));
        var id = found(HOAN_KIEM, "chuyện riêng phường này").lines().getFirst().id();
        assertThat(found(BA_DINH, "chuyện riêng phường này").lines()).isEmpty();
        assertThatThrownBy(() -> reading.open(new Jurisdiction(BA_DINH), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.open(new Jurisdiction(BA_DINH), UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
        assertThat(reading.open(new Jurisdiction(UnitId.parse("v2-01")), id).id())
                .isEqualTo(id);
    }

    @Test
    void isCountedWhereItWasToldOnTheDayItWasTold() {
        intake.receive(draft(BA_DINH, UUID.randomUUID().toString(), "đếm tôi"));
        var counted = jdbc.sql("""
                select sum(amount) from tips.contributions(current_date - 1, current_date + 1)
                where commune = :commune and indicator = 'tips_received'
                """)
                .param("commune", BA_DINH.toString())
                .query(Long.class)
                .single();
        assertThat(counted).isPositive();
    }
}
