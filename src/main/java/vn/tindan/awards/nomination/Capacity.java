package vn.tindan.awards.nomination;

/** As what a nominee did it: an officer on a case is no guess at who told the police. */
public enum Capacity {
    OFFICER,
    SECURITY_TEAM,
    OTHER
}
