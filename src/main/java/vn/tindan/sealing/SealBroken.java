package vn.tindan.sealing;

/** What is sealed does not open here: it was changed, cut, moved from another row, or its key is erased or another one. */
public class SealBroken extends RuntimeException {

    SealBroken(SealedField field, Throwable cause) {
        super(
                "what is sealed in %s.%s of row %s does not open: changed, moved or under another key"
                        .formatted(field.table(), field.column(), field.rowId()),
                cause);
    }

    SealBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
