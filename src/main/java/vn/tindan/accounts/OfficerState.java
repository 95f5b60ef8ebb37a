package vn.tindan.accounts;

/** How an account stands: only an active one signs in. */
public enum OfficerState {
    INVITED,
    ACTIVE,
    SUSPENDED,
    ENDED
}
