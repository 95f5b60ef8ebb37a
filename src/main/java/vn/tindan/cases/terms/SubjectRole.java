package vn.tindan.cases.terms;

/** What a person is in a case; đối tượng is the wider word, bị can only whoever was charged (DOMAIN 7). */
public enum SubjectRole {
    SUSPECT,
    ACCUSED,
    OFFENDER,
    FUGITIVE
}
