package vn.tindan.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.tindan.accounts.Account;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/**
 * The rows behind a figure, for those who may read them: a feature whose records are counted offers them. A module may have
 * several, each for the records it knows: of another's figures one offers none.
 */
public interface FigureRows {

    /** As the catalogue names who counts. */
    String module();

    boolean isOpenTo(Account reader);

    /** What was counted in an area on these days, within the reader's reach; the latest first, not more than so many. */
    List<Row> rows(Account reader, String indicator, UnitId area, DateRange days, int most);

    /** A row, by what an officer calls it, and where it is read. */
    record Row(LocalDate day, String name, BigDecimal amount, String address) {}
}
