package vn.tindan.sealing.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tindan.sealing.SealedField;
import vn.tindan.sealing.SealingForTests;
import vn.tindan.support.DatabaseForTests;

class KeyCheckTests {

    private static final SealedField STORY = new SealedField("tip", "7", "story");
    private static final List<String> WORDS = List.of("Zimbabwe", "trộm", "kẻ", "Quýt");
    private static final List<String> FORMS = List.of("zimbabwe", "trom", "Quyt", "quýt", "quyt");

    @TempDir
    Path home;

    private JdbcClient jdbc;

    @BeforeEach
    void migrate() {
        var server = DatabaseForTests.get();
        DataSource database =
                new DriverManagerDataSource(server.url(server.newDatabase()), "postgres", server.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/sealing")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
    }

    @Test
    void startsAgainWithItsKeysAndAfterRotation() {
        var first = start("keys");
        byte[] key = first.sealing().newDataKey();
        byte[] sealed = first.sealing().seal(key, STORY, "a");
        first.rotation().rotate();
        assertThat(start("keys").sealing().open(key, STORY, sealed)).isEqualTo("a");
    }

    @Test
    void stopsWithAnEmptyOrAForeignKeyFolder() {
        start("keys");
        assertThatThrownBy(() -> start("empty"))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("missing, but this database was sealed with it");
        KeyringForTests.in(home.resolve("foreign"));
        assertThatThrownBy(() -> start("foreign"))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("not the one that this database was sealed with");
    }

    @Test
    void takesRestoredKeysOverAnEmptyDatabase() {
        byte[] digest = SealingForTests.in(home.resolve("keys")).pepper().digest("a", "b");
        assertThat(start("keys").pepper().digest("a", "b")).isEqualTo(digest);
    }

    @Test
    void holdsNoWordOfWhatWasSealed() {
        var instance = start("keys");
        String text = String.join(" ", WORDS);
        byte[] key = instance.sealing().newDataKey();
        jdbc.sql("create table tip (data_key bytea, story bytea, name bytea, receipt bytea, tokens bigint[])")
                .update();
        jdbc.sql("insert into tip values (?, ?, ?, ?, ?)")
                .param(key)
                .param(instance.sealing().seal(key, STORY, text))
                .param(instance.identities().seal(STORY, text))
                .param(instance.pepper().digest("receipt", text))
                .param(instance.index().tokens(text))
                .update();
        assertThat(jdbc.sql("select count(*) from tip where tokens @> ?")
                        .param(instance.index().query("trom quyt"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        String dump = jdbc.sql(
                        "select tip::text || (select string_agg(key_check::text, '') from sealing.key_check) from tip")
                .query(String.class)
                .single();
        for (String word : Stream.concat(WORDS.stream(), FORMS.stream()).toList()) {
            assertThat(dump).doesNotContain(word, HexFormat.of().formatHex(word.getBytes(UTF_8)));
        }
    }

    private SealingForTests start(String folder) {
        return SealingForTests.of(
                new Keyring(new KeyFolder(home.resolve(folder), null), new KeyCheckTable(jdbc), Surface.ALL));
    }
}
