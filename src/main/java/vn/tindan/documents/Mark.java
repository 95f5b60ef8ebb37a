package vn.tindan.documents;

/** What stands on every page of a document that nobody may take for an issued one. */
public enum Mark {
    DRAFT,
    DEMONSTRATION;

    public String text() {
        return Wording.of("Mark." + name());
    }
}
