package vn.tindan.cases;

/** Whether work on a case is still owed. */
public enum CaseStatus {
    OPEN,
    CLEARED
}
