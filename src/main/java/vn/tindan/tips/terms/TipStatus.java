package vn.tindan.tips.terms;

/**
 * Where a tip stands (DOMAIN 8A.1). There is no refusal: whoever received it must take it (BLTTHS art. 145), and route it
 * where it belongs. What may follow is the table of {@code LifeCycle}.
 */
public enum TipStatus {
    /** Mới: not yet received by the unit that handles it. */
    NEW,
    RECEIVED,
    CLASSIFIED,
    /** Đang xác minh sơ bộ. */
    VERIFYING,
    VERIFIED,
    /** Đã phân công giải quyết: a source of crime under art. 147. */
    ASSIGNED,
    /** Tạm đình chỉ: owed still, its clocks stand. */
    SUSPENDED,
    RESOLVED,
    /** Đã thông báo kết quả. */
    NOTIFIED,
    /** Nhập into another tip, whose way it shares. */
    MERGED,
    CLOSED;

    /** Whether work on it is still owed. */
    public boolean isOpen() {
        return switch (this) {
            case NEW, RECEIVED, CLASSIFIED, VERIFYING, VERIFIED, ASSIGNED, SUSPENDED -> true;
            case RESOLVED, NOTIFIED, MERGED, CLOSED -> false;
        };
    }

    /** Whether the preliminary check is behind it. */
    public boolean isChecked() {
        return switch (this) {
            case NEW, RECEIVED, CLASSIFIED, VERIFYING, MERGED -> false;
            case VERIFIED, ASSIGNED, SUSPENDED, RESOLVED, NOTIFIED, CLOSED -> true;
        };
    }
}
