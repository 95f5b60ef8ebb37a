package vn.tindan.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** Codes of an app and codes on paper: ATTACKS 9. */
@IntegrationTest
@Transactional
class CodeFactorTests {

    private final CodeFactor codes;
    private final RecoveryCodes recovery;
    private final Accounts accounts;
    private Account officer;
    private CodeFactor.Enrolment enrolment;

    CodeFactorTests(CodeFactor codes, RecoveryCodes recovery, Accounts accounts) {
        this.codes = codes;
        this.recovery = recovery;
        this.accounts = accounts;
    }

    @BeforeEach
    void setUp() {
        officer = accounts.open(new Accounts.Application(
                "ma-" + UUID.randomUUID().toString().substring(0, 8),
                "Cán bộ có mã",
                UnitId.parse("v2-11"),
                Set.of(Role.INSPECTOR),
                "ba con mèo trắng ngủ"));
        enrolment = codes.begin(officer);
    }

    private String code(Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(enrolment.secret()), "RAW"), at);
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isAskedForOnlyAfterTheAppAnswered() {
        assertThat(codes.confirm(officer, enrolment, "000000x")).isFalse();
        assertThat(codes.isSetUp(officer)).isFalse();
        assertThat(codes.confirm(officer, enrolment, code(Instant.now()))).isTrue();
        assertThat(codes.isSetUp(officer)).isTrue();
    }

    @Test
    void takesNoCodeTwiceAndNoneOlderThanTheLast() {
        var now = Instant.now();
        assertThat(codes.confirm(officer, enrolment, code(now.minus(Duration.ofSeconds(30)))))
                .isTrue();
        assertThat(codes.check(officer, code(now.minus(Duration.ofSeconds(30))), "nơi"))
                .as("replay")
                .isFalse();
        assertThat(codes.check(officer, code(now), "nơi")).isTrue();
        assertThat(codes.check(officer, code(now), "nơi")).as("replay").isFalse();
    }

    @Test
    void takesOneStepAroundNowAndNoMore() {
        var now = Instant.now();
        assertThat(codes.confirm(officer, enrolment, code(now.minus(Duration.ofSeconds(90)))))
                .isFalse();
        assertThat(codes.confirm(officer, enrolment, code(now.plus(Duration.ofSeconds(90)))))
                .isFalse();
        assertThat(codes.confirm(officer, enrolment, code(now.plus(Duration.ofSeconds(30)))))
                .isTrue();
    }

    @Test
    void refusesGuessesAfterFiveFailuresEvenWithTheRightCode() {
        codes.confirm(officer, enrolment, code(Instant.now().minus(Duration.ofSeconds(30))));
        for (int guess = 0; guess < 5; guess++) {
            assertThat(codes.check(officer, "00000" + guess, "nơi này")).isFalse();
        }
        assertThat(codes.check(officer, code(Instant.now()), "nơi này")).isFalse();
        assertThat(codes.check(officer, code(Instant.now()), "nơi khác")).isTrue();
    }

    @Test
    void codesOnPaperOpenOnceAndNewOnesVoidTheOld() {
        List<String> paper = recovery.draw(officer);
        assertThat(paper).hasSize(10).doesNotHaveDuplicates();
        assertThat(recovery.use(officer, paper.getFirst().toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(recovery.use(officer, paper.getFirst())).isFalse();
        recovery.draw(officer);
        assertThat(recovery.use(officer, paper.getLast())).isFalse();
    }
}
