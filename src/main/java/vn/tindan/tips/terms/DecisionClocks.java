package vn.tindan.tips.terms;

import java.util.List;

/** The clocks within which a source of crime is to be settled (BLTTHS art. 147, 149), by the names of their rules. */
public final class DecisionClocks {

    public static final List<String> RULES = List.of("DECIDE", "DECIDE_COMPLEX", "DECIDE_EXTENDED", "RESUMED");

    private DecisionClocks() {}
}
