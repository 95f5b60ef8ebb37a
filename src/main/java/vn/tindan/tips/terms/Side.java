package vn.tindan.tips.terms;

/** Who wrote a message. */
public enum Side {
    CITIZEN,
    POLICE
}
