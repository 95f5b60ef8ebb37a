package vn.tindan.cases.terms;

/** Whether work on a case is still owed. */
public enum CaseStatus {
    OPEN,
    CLEARED
}
