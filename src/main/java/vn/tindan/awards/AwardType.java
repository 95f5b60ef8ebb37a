package vn.tindan.awards;

/** On what occasion an award is given: công trạng, đột xuất, chuyên đề, quá trình cống hiến. */
public enum AwardType {
    MERIT,
    AD_HOC,
    THEMATIC,
    DEDICATION
}
