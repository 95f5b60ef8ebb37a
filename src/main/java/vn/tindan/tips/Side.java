package vn.tindan.tips;

/** Who wrote a message. */
public enum Side {
    CITIZEN,
    POLICE
}
