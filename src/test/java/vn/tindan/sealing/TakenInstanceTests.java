package vn.tindan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tindan.geography.UnitId;
import vn.tindan.sealing.keys.KeyringForTests;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** What whoever took a public instance, or the database with its superuser, learns of an informant: nothing. */
@IntegrationTest
class TakenInstanceTests {

    private static final String CONTACT = "Bà Sáu Lèo, 0900 111 222, ấp Trà Quýt A";
    private static final List<String> KEYS_OF_A_PUBLIC_INSTANCE =
            List.of("key-encryption.json", "identity-public.json", "index.json", "pepper.json");

    @TempDir
    Path loot;

    private final TipIntake intake;
    private final IdentityVault office;
    private final JdbcClient superuser;
    private final Path home;

    TakenInstanceTests(
            TipIntake intake,
            IdentityVault office,
            JdbcConnectionDetails database,
            @Value("${tindan.home}") Path home) {
        this.intake = intake;
        this.office = office;
        this.superuser = JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
        this.home = home;
    }

    private UUID told(String contact) {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.OTHER,
                UnitId.parse("v2-31507"),
                "Chuyện của người giấu tên " + UUID.randomUUID(),
                null,
                null,
                contact,
                null);
        return intake.entry(intake.receive(draft)).tip();
    }

    private byte[] contact(UUID tip) {
        return superuser
                .sql("select contact from tips.informant where tip_id = :tip")
                .param("tip", tip)
                .query(byte[].class)
                .single();
    }

    private static SealedField field(UUID tip) {
        return new SealedField("tips.informant", tip.toString(), "contact");
    }

    private SealingForTests taken() throws IOException {
        for (String file : KEYS_OF_A_PUBLIC_INSTANCE) {
            Files.copy(home.resolve("keys").resolve(file), loot.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return SealingForTests.of(new KeyringForTests.Memory().publicKeyring(loot));
    }

    @Test
    void opensNoIdentityWithEveryKeyOfAPublicInstanceAndEveryRow() throws IOException {
        UUID tip = told(CONTACT);
        var taken = taken();
        assertThatThrownBy(() -> taken.identities().open(field(tip), contact(tip)))
                .isInstanceOf(IllegalStateException.class);
        byte[] key = superuser
                .sql("select data_key from tips.tip where id = :tip")
                .param("tip", tip)
                .query(byte[].class)
                .single();
        assertThat(taken.sealing().isCurrent(key)).isTrue();
        assertThatThrownBy(() -> taken.sealing().open(key, field(tip), contact(tip)))
                .as("the key of the tip")
                .isInstanceOf(SealBroken.class);
        assertThat(office.open(field(tip), contact(tip))).isEqualTo(CONTACT);
    }

    @Test
    void opensNothingWithTheDatabaseAlone() {
        UUID tip = told(CONTACT);
        var strangers = SealingForTests.in(loot.resolve("keys"));
        assertThatThrownBy(() -> strangers.identities().open(field(tip), contact(tip)))
                .isInstanceOf(SealBroken.class);
        var row = superuser
                .sql("select data_key, story from tips.tip where id = :tip")
                .param("tip", tip)
                .query((read, _) -> List.of(read.getBytes(1), read.getBytes(2)))
                .single();
        var story = new SealedField("tips.tip", tip.toString(), "story");
        assertThatThrownBy(() -> strangers.sealing().open(row.getFirst(), story, row.getLast()))
                .isInstanceOf(SealBroken.class);
    }

    /** A superuser can write: but an identity laid under a tip that one may open does not open there. */
    @Test
    void opensNoIdentityThatWasLaidUnderAnotherTip() {
        UUID theirs = told(CONTACT);
        UUID own = told("Kẻ tò mò");
        superuser
                .sql("update tips.informant set contact = :contact where tip_id = :own")
                .param("contact", contact(theirs))
                .param("own", own)
                .update();
        assertThatThrownBy(() -> office.open(field(own), contact(own))).isInstanceOf(SealBroken.class);
    }

    /** The same contact twice, and a short beside a long one, look alike: rows cannot be matched. */
    @Test
    void tellsNotWhoToldTwiceNorHowLongANameIs() {
        UUID one = told(CONTACT);
        UUID two = told(CONTACT);
        assertThat(contact(one)).isNotEqualTo(contact(two)).hasSameSizeAs(contact(told("An")));
    }
}
