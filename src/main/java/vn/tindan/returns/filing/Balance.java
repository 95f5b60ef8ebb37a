package vn.tindan.returns.filing;

import java.util.List;

/**
 * A stock that must agree with what came and went: stock = stock before + added - removed.
 *
 * @param stock code of an indicator, as are the others
 */
record Balance(String stock, String added, String removed) {

    /** People under management in the community: mới đưa vào, đưa ra khỏi diện quản lý. */
    static final List<Balance> ALL = List.of(new Balance(
            "offenders_community_managed", "offenders_management_new", "offenders_released_from_management"));
}
