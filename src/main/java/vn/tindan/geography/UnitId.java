package vn.tindan.geography;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.regex.Pattern;
import vn.tindan.shared.RuleViolation;

/**
 * The one key of a unit: its code together with the set the code belongs to. A bare code is never accepted, as codes
 * were given to other places on 1 July 2025 (15 was Yên Bái and is Lào Cai).
 */
public record UnitId(String set, String code) implements Serializable {

    private static final Pattern SET = Pattern.compile("v[1-9]\\d?");
    private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{3}|\\d{5}");

    private static final int PROVINCE_DIGITS = 2;

    /** The whole country on the map in force. */
    public static final UnitId NATION_TODAY = new UnitId("v2", "00");

    public UnitId {
        if (!SET.matcher(set).matches() || !CODE.matcher(code).matches()) {
            throw new RuleViolation("geography.unit.malformed", set.isEmpty() ? code : set + "-" + code);
        }
    }

    /** From the text by which every table, address and file names a unit: {@code v2-92}. */
    @JsonCreator
    public static UnitId parse(String text) {
        String trimmed = text.strip();
        int hyphen = trimmed.indexOf('-');
        if (hyphen < 0) {
            throw new RuleViolation("geography.unit.malformed", trimmed);
        }
        return new UnitId(trimmed.substring(0, hyphen), trimmed.substring(hyphen + 1));
    }

    /** What row mappers look for by this name, so that a text column becomes a {@code UnitId} component. */
    public static UnitId of(String text) {
        return parse(text);
    }

    public boolean isNation() {
        return code.equals("00");
    }

    /** Two digits are a province or the nation, five a commune, three a district of before: five islands had no communes. */
    public boolean isBelowProvince() {
        return code.length() > PROVINCE_DIGITS;
    }

    @Override
    @JsonValue
    public String toString() {
        return set + "-" + code;
    }
}
