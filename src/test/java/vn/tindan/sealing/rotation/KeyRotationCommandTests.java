package vn.tindan.sealing.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.sealing.KeyRotation;
import vn.tindan.sealing.Sealing;
import vn.tindan.sealing.WrappedKeys;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.receipt.Receipt;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** The command that carries every data key to a new wrapping key, over the database of the run. */
@IntegrationTest
class KeyRotationCommandTests {

    private static final UnitId UNIT = UnitId.parse("v2-00160");

    private final KeyRotationCommand command;
    private final KeyRotation rotation;
    private final KeyRewrapping rewrapping;
    private final Sealing sealing;
    private final List<WrappedKeys> places;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipReading reading;
    private final JdbcClient jdbc;

    KeyRotationCommandTests(
            KeyRotationCommand command,
            KeyRotation rotation,
            KeyRewrapping rewrapping,
            Sealing sealing,
            List<WrappedKeys> places,
            TipIntake intake,
            TipTracking tracking,
            TipReading reading,
            JdbcClient jdbc) {
        this.command = command;
        this.rotation = rotation;
        this.rewrapping = rewrapping;
        this.sealing = sealing;
        this.places = places;
        this.intake = intake;
        this.tracking = tracking;
        this.reading = reading;
        this.jdbc = jdbc;
    }

    private Receipt told(String story) {
        return intake.receive(new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.OTHER,
                UNIT,
                story,
                "gần chợ",
                null,
                null,
                null));
    }

    private byte[] key(UUID tip) {
        return jdbc.sql("select data_key from tips.tip where id = :tip")
                .param("tip", tip)
                .query(byte[].class)
                .single();
    }

    @Test
    void carriesEveryKeyOverAndOpensWhatWasSealedBefore() {
        String story = "Chuyện trước khi thay khóa " + UUID.randomUUID();
        var receipt = told(story);
        UUID tip = tracking.open(receipt).orElseThrow().tip();
        byte[] before = key(tip);
        assertThat(command.rotate()).isZero();
        assertThat(key(tip)).isNotEqualTo(before);
        assertThat(sealing.isCurrent(key(tip))).isTrue();
        assertThat(reading.open(new Jurisdiction(UNIT), tip).story()).isEqualTo(story);
        assertThat(tracking.peek(receipt)).isPresent();
        assertThat(rewrapping.remaining()).isZero();
    }

    @Test
    void goesOnWhereItStoppedWithoutAnotherKey() {
        UUID done = tracking.open(told("Đã thay xong")).orElseThrow().tip();
        UUID left = tracking.open(told("Còn lại")).orElseThrow().tip();
        byte[] old = key(left);
        command.rotate();
        byte[] current = key(done);
        jdbc.sql("update tips.tip set data_key = :old where id = :left")
                .param("old", old)
                .param("left", left)
                .update();
        assertThat(rewrapping.remaining()).isEqualTo(1);
        assertThat(command.rotate()).isZero();
        assertThat(sealing.isCurrent(key(left))).isTrue();
        assertThat(key(done)).as("no further key was made").isEqualTo(current);
    }

    @Test
    void saysHowFarItIs() {
        told("Một tin để đếm");
        rotation.rotate();
        long all = rewrapping.remaining();
        var told = new long[1];
        assertThat(rewrapping.rewrapAll(done -> told[0] = done)).isEqualTo(all).isPositive();
        assertThat(told[0]).isEqualTo(all);
    }

    /** Whoever makes a table with data keys of its own has to tell the rotation. */
    @Test
    void knowsEveryColumnOfDataKeys() {
        var underTheKeyOfTheirTip = Stream.of("attachments.file");
        var told = places.stream().map(WrappedKeys::table);
        assertThat(jdbc.sql("""
                        select table_schema || '.' || table_name
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where column_name = 'data_key' and table_type = 'BASE TABLE' and table_schema !~ '^pg_'
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        Stream.concat(told, underTheKeyOfTheirTip).toArray(String[]::new));
        assertThat(Arrays.asList("tips.tip", "cases.case_file", "desk.draft", "attachments.upload"))
                .allMatch(
                        table -> places.stream().anyMatch(place -> place.table().equals(table)));
    }
}
