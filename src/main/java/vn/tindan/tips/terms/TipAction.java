package vn.tindan.tips.terms;

/** What may be done with a tip. In which state, by whom and with what grounds is the table of {@code LifeCycle}. */
public enum TipAction {
    /** Tiếp nhận. */
    RECEIVE,
    /** Phân loại: the officer fixes the legal type. */
    CLASSIFY,
    /** Phân loại lại. */
    RECLASSIFY,
    /** Bắt đầu xác minh sơ bộ. */
    CHECK,
    /** Kết luận xác minh sơ bộ. */
    VERIFY,
    /** Kết thúc without a check: what is no matter of crime or security, was told before, or says nothing. */
    SET_ASIDE,
    /** Quyết định phân công giải quyết. */
    ASSIGN,
    /** Quyết định tạm đình chỉ (BLTTHS art. 148). */
    SUSPEND,
    /** Quyết định phục hồi (BLTTHS art. 149). */
    RESUME,
    /** Giải quyết, with an outcome. */
    RESOLVE,
    /** A case that the tip led to was cleared. */
    CONCLUDE_BY_CASE,
    /** Thông báo kết quả to the informant. */
    NOTIFY,
    /** Đóng hồ sơ. */
    CLOSE,
    /** Xem xét lại what was answered already. */
    REOPEN,
    /** Takes the last step back: by a step of its own. */
    UNDO,
    /** Xác định không thuộc thẩm quyền: from here on it has to be handed on within the time of the law. */
    DISCLAIM,
    /** Chuyển to another unit. */
    ROUTE,
    /** Goes on at the heir of a unit that ceased: by the system, in whatever state it is. */
    PASS_ON,
    /** Nhập into another tip that tells the same. */
    MERGE,
    /** Tách out again. */
    UNMERGE,
    /** Đánh giá giá trị. */
    JUDGE,
    /** Gia hạn a clock. */
    EXTEND,
    /** Giao to an officer of the unit. */
    ENTRUST,
    /** Thông báo để biết to another unit. */
    INFORM,
    /** Thôi thông báo: the other unit reads it no longer. */
    UNINFORM,
    /** Viết cho người báo tin. */
    WRITE,
    /** Ghi chú nội bộ. */
    NOTE
}
