package vn.tindan.geography.maps;

import java.math.BigDecimal;

/** A unit's value as a map shades it, and as it is told: "hơn 13.000" is shaded by 13.000 and never written as 13.000. */
public record Told(BigDecimal value, String text) {}
