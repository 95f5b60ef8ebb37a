package vn.tindan.awards;

/** Whom an award honours; the three are counted apart. */
public enum RecipientKind {
    COLLECTIVE,
    INDIVIDUAL,
    HOUSEHOLD
}
