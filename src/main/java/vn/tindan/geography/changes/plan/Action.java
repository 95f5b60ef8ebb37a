package vn.tindan.geography.changes.plan;

import java.util.Arrays;
import java.util.Optional;

/** What one row of a change says; {@code written} is how people write it in a file. */
public enum Action {
    RENAME("đổi tên"),
    CHANGE_KIND("đổi loại"),
    FOUND("thành lập"),
    MERGE("nhập"),
    SPLIT("chia"),
    CEDE("chuyển một phần");

    private final String written;

    Action(String written) {
        this.written = written;
    }

    /** Whether somebody means it by this text. */
    public boolean matches(String text) {
        return Plain.same(text, name()) || Plain.same(text, written);
    }

    public String written() {
        return written;
    }

    static Optional<Action> read(String text) {
        return Arrays.stream(values()).filter(action -> action.matches(text)).findFirst();
    }
}
