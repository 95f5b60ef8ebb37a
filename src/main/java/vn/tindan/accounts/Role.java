package vn.tindan.accounts;

/** What an account may be for: DESIGN section 2. The whole table of addresses by role is in the security configuration. */
public enum Role {
    /** Trực ban công an cấp xã. */
    DUTY_OFFICER,
    /** Chỉ huy công an cấp xã. */
    CHIEF,
    /** Cơ quan cảnh sát điều tra công an tỉnh (PC01): handling. */
    PROVINCIAL_HANDLER,
    /** Phòng xây dựng phong trào (PV05). */
    PROVINCIAL_MOVEMENT,
    /** Thư ký ban chỉ đạo: aggregates only. */
    SECRETARY,
    /** Trưởng ban, người ký. */
    SIGNER,
    /** Bộ Công an (V05): aggregates of every province. */
    MINISTRY,
    /** Người giữ danh tính. */
    CUSTODIAN,
    /** Kiểm sát viên: reads only. */
    INSPECTOR,
    /** Người kiểm toán nhật ký. */
    AUDITOR,
    /** Quản trị tài khoản và đơn vị. */
    ADMINISTRATOR;

    /** The authority that Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
