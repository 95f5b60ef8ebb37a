package vn.tindan.tips;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.register.Register;

/** The unit that handles a tip, and the line of its register: of a tip just handed on the number is still to be taken. */
@Embeddable
record Handling(
        @Column(name = "handling_unit") String unit,
        int registerYear,
        @Nullable Integer registerNumber) {

    static Handling by(UnitId unit, int year) {
        return new Handling(unit.toString(), year, null);
    }

    static Handling under(Register.Number line) {
        return new Handling(line.unit().toString(), line.year(), line.number());
    }

    Register.Number line() {
        if (registerNumber == null) {
            throw new IllegalStateException("a tip without a number");
        }
        return new Register.Number(unitId(), registerYear, registerNumber);
    }

    UnitId unitId() {
        return UnitId.parse(unit);
    }
}
