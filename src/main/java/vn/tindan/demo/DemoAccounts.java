package vn.tindan.demo;

import static vn.tindan.accounts.Role.ADMINISTRATOR;
import static vn.tindan.accounts.Role.AUDITOR;
import static vn.tindan.accounts.Role.CHIEF;
import static vn.tindan.accounts.Role.CUSTODIAN;
import static vn.tindan.accounts.Role.DUTY_OFFICER;
import static vn.tindan.accounts.Role.INSPECTOR;
import static vn.tindan.accounts.Role.MINISTRY;
import static vn.tindan.accounts.Role.PROVINCIAL_HANDLER;
import static vn.tindan.accounts.Role.PROVINCIAL_MOVEMENT;
import static vn.tindan.accounts.Role.SECRETARY;
import static vn.tindan.accounts.Role.SIGNER;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;

/** The accounts of the demonstration; all with one published password, and never where a database was configured. */
@Component
@Profile("demo")
class DemoAccounts {

    static final String PASSWORD = "tin-dan-demo";

    static final UnitId SOC_TRANG = UnitId.parse("v2-31507");
    static final UnitId PHU_LOI = UnitId.parse("v2-31510");
    static final UnitId VINH_CHAU = UnitId.parse("v2-31783");
    static final UnitId CAN_THO = UnitId.parse("v2-92");

    private static final List<Person> PEOPLE = List.of(
            new Person("trucban", "Thượng úy Lý Thanh Tùng", SOC_TRANG, DUTY_OFFICER),
            new Person("chihuy", "Trung tá Trần Quốc Hưng", SOC_TRANG, CHIEF),
            new Person("trucban.phuloi", "Thượng úy Thạch Minh Đức", PHU_LOI, DUTY_OFFICER),
            new Person("chihuy.phuloi", "Thiếu tá Lâm Hoàng Nam", PHU_LOI, CHIEF),
            new Person("trucban.vinhchau", "Đại úy Sơn Thị Mai", VINH_CHAU, DUTY_OFFICER),
            new Person("chihuy.vinhchau", "Thiếu tá Huỳnh Văn Phúc", VINH_CHAU, CHIEF),
            new Person("pc01", "Trung tá Nguyễn Hữu Nghĩa", CAN_THO, PROVINCIAL_HANDLER),
            new Person("pv05", "Thiếu tá Phạm Ngọc Anh", CAN_THO, PROVINCIAL_MOVEMENT),
            new Person("thuky", "Lê Thị Thu Hà", CAN_THO, SECRETARY),
            new Person("truongban", "Võ Minh Khang", CAN_THO, SIGNER),
            new Person("bo", "Thượng tá Đỗ Mạnh Cường", UnitId.NATION_TODAY, MINISTRY),
            new Person("giamho", "Đại úy Bùi Thanh Thảo", CAN_THO, CUSTODIAN),
            new Person("kiemsat", "Kiểm sát viên Ngô Thị Lan", CAN_THO, INSPECTOR),
            new Person("kiemtoan", "Đặng Quang Vinh", CAN_THO, AUDITOR),
            new Person("quantri", "Hồ Trung Kiên", CAN_THO, ADMINISTRATOR));

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    private record Person(String username, String name, UnitId unit, Role role) {}

    void open() {
        PEOPLE.forEach(person -> accounts.open(new Accounts.Application(
                person.username(), person.name(), person.unit(), Set.of(person.role()), PASSWORD)));
    }

    Account get(String username) {
        return accounts.find(username).orElseThrow();
    }

    List<String> usernames() {
        return PEOPLE.stream().map(Person::username).toList();
    }
}
