package vn.tindan.tips.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTests {

    private static Receipt drawn(long seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return Receipt.from(bytes);
    }

    @Test
    void hasSixGroupsOfFourDigitsWithRemainderOne() {
        var receipt = drawn(1);
        assertThat(receipt.groups()).hasSize(6).allMatch(group -> group.matches("[0-9]{4}"));
        assertThat(new BigInteger(receipt.digits()).mod(BigInteger.valueOf(97))).isEqualTo(BigInteger.ONE);
    }

    @Test
    void catchesEveryWrongDigitAndEverySwapOfNeighbours() {
        String digits = drawn(2).digits();
        for (int at = 0; at < digits.length(); at++) {
            for (char other = '0'; other <= '9'; other++) {
                if (other != digits.charAt(at)) {
                    assertThat(Receipt.parse(digits.substring(0, at) + other + digits.substring(at + 1)))
                            .isEmpty();
                }
            }
        }
        for (int at = 0; at + 1 < digits.length(); at++) {
            if (digits.charAt(at) != digits.charAt(at + 1)) {
                assertThat(Receipt.parse(digits.substring(0, at)
                                + digits.charAt(at + 1)
                                + digits.charAt(at)
                                + digits.substring(at + 2)))
                        .isEmpty();
            }
        }
    }

    @Test
    void readsWhatPeopleType() {
        var receipt = drawn(3);
        String spaced = String.join(" ", receipt.groups());
        assertThat(Receipt.parse("  " + spaced + "\n")).map(Receipt::digits).contains(receipt.digits());
        assertThat(Receipt.parse(spaced.replace(' ', '\u00a0'))).isPresent();
        assertThat(Receipt.parse(spaced.replace(' ', '-'))).isPresent();
        assertThat(Receipt.parse(fullWidth(receipt.digits())))
                .map(Receipt::digits)
                .contains(receipt.digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "abcd efgh ijkl mnop qrst uvwx", "0000 0000 0000 0000 0000 0000"})
    void refusesWhatIsNoReceipt(String typed) {
        assertThat(Receipt.parse(typed)).isEmpty();
    }

    @Test
    void refusesAMegabyteWithoutReadingIt() {
        assertThat(Receipt.parse("1".repeat(1_000_000))).isEmpty();
    }

    @Test
    void isFoundInsideWhatAPersonWrites() {
        var receipt = drawn(5);
        String spaced = String.join(" ", receipt.groups());
        assertThat(List.of(
                        receipt.digits(),
                        "Mã của tôi là " + spaced + ", nhà số 12",
                        "Ngày 12 11 2026 " + spaced + " 0912 345 678",
                        String.join(" - ", receipt.groups()),
                        String.join("\n", receipt.groups()),
                        spaced.replace(' ', '\u00a0'),
                        spaced.replaceAll("(..)(..)", "$1.$2"),
                        fullWidth(spaced)))
                .allMatch(Receipt::standsIn);
    }

    @Test
    void leavesOtherNumbersInWhatAPersonWrites() {
        assertThat(List.of(
                        "",
                        "Gọi 0912 345 678 hoặc 0987 654 321",
                        "1234 5678 9012 3456 7890 1234",
                        "1".repeat(1_000_000)))
                .noneMatch(Receipt::standsIn);
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .mapToObj(c -> String.valueOf(Character.isDigit(c) ? (char) (c - '0' + '\uff10') : (char) c))
                .collect(Collectors.joining());
    }

    @Test
    void neverPrintsItsDigitsByAccident() {
        assertThat(drawn(4)).hasToString("receipt");
    }
}
