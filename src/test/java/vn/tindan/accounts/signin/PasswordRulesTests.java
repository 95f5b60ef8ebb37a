package vn.tindan.accounts.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.tindan.shared.RuleViolation;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());

    @ParameterizedTest
    @CsvSource({
        "ngắn quá, short",
        "matkhau123456, common",
        "password1234, common",
        "tindantindantindan, common",
        "lythanhtung1234, common",
        "123456789012, common",
        "aaaaaaaaaaaaaaaa, common"
    })
    void refusesWhatGuessersTryFirst(String password, String why) {
        assertThatThrownBy(() -> rules.require(password, "trucban", "Thượng úy Lý Thanh Tùng"))
                .isInstanceOf(RuleViolation.class)
                .extracting(violation -> ((RuleViolation) violation).key())
                .isEqualTo("accounts.password." + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ba con mèo trắng ngủ", "thuyền giấy bồ câu 74", "correct horse battery staple"})
    void takesALongSentenceWithoutSigns(String password) {
        assertThatCode(() -> rules.require(password, "trucban", "Lý Thanh Tùng"))
                .doesNotThrowAnyException();
    }
}
