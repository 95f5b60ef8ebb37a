package vn.tindan.tips.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;

/** The unit that handles a tip, and the line of its register: of a tip just handed on the number is still to be taken. */
@Embeddable
public record Handling(
        @Column(name = "handling_unit") String unit,
        int registerYear,
        @Nullable Integer registerNumber) {

    public static Handling by(UnitId unit, int year) {
        return new Handling(unit.toString(), year, null);
    }

    public static Handling under(Register.Number line) {
        return new Handling(line.unit().toString(), line.year(), line.number());
    }

    public Register.Number line() {
        if (registerNumber == null) {
            throw new IllegalStateException("a tip without a number");
        }
        return new Register.Number(unitId(), registerYear, registerNumber);
    }

    public UnitId unitId() {
        return UnitId.parse(unit);
    }
}
