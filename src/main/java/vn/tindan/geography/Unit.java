package vn.tindan.geography;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tindan.shared.CountryTime;

/**
 * A unit under the name of one day. It exists from {@code validFrom} until the day before {@code validTo}.
 *
 * @param type tinh, thanh_pho, quan, huyen, thi_xa, xa, phuong, thi_tran, dac_khu or nation
 */
public record Unit(
        UnitId id,
        UnitKind kind,
        String type,
        String name,
        String fullName,
        @Nullable UnitId parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Tells one that has ended from its heir of the same name: "Thành phố Cần Thơ (trước 01/7/2025)". */
    public String datedName() {
        return validTo == null ? fullName : fullName + " (trước " + CountryTime.write(validTo) + ")";
    }

    Unit named(Naming naming) {
        return new Unit(id, kind, naming.type(), naming.name(), naming.fullName(), parent, validFrom, validTo);
    }
}
