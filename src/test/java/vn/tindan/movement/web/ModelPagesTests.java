package vn.tindan.movement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.movement.ModelCategory;
import vn.tindan.movement.ModelRegister;
import vn.tindan.movement.Movement;
import vn.tindan.support.IntegrationTest;
import vn.tindan.web.Refusal;

/** In a province of its own, as the database of the run is shared. */
@IntegrationTest
class ModelPagesTests {

    private static final UnitId TUYEN_QUANG = UnitId.parse("v2-08");
    private static final UnitId HA_GIANG = UnitId.parse("v2-00691");
    private static final Account CHIEF = officer(HA_GIANG, Role.CHIEF);
    private static final Account MOVEMENT = officer(TUYEN_QUANG, Role.PROVINCIAL_MOVEMENT);
    private static final Account MINISTRY = officer(UnitId.NATION_TODAY, Role.MINISTRY);

    private final MockMvcTester pages;
    private final Movement movement;
    private final ModelRegister register;

    ModelPagesTests(MockMvcTester pages, Movement movement, ModelRegister register) {
        this.pages = pages;
        this.movement = movement;
        this.register = register;
    }

    private static Account officer(UnitId unit, Role role) {
        return new Account(UUID.randomUUID(), "an", "Nguyễn Văn An", unit, "Đơn vị", Set.of(role), true, null);
    }

    @Test
    void foundsAModelOfANewTypeThenASite() {
        String name = "Tiếng kẻng an ninh " + UUID.randomUUID();
        var answer = pages.post()
                .uri("/office/models")
                .with(user(CHIEF))
                .with(csrf())
                .param("newType", "Tiếng kẻng an ninh")
                .param("category", "RESIDENTIAL")
                .param("name", name)
                .param("unit", HA_GIANG.toString())
                .param("foundedOn", "2024-05-06")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        String page = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(get(page, CHIEF)).bodyText().contains(name, "06/5/2024", "Thêm điểm");

        assertThat(get(page + "/sites/new", CHIEF)).bodyText().contains("Số tổ thực hiện");
        var site = pages.post()
                .uri(page + "/sites")
                .with(user(CHIEF))
                .with(csrf())
                .param("version", "0")
                .param("unit", HA_GIANG.toString())
                .param("place", "Tổ 5")
                .param("from", "2024-06-01")
                .param("teams", "2")
                .exchange();
        assertThat(site).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(page);
        assertThat(get(page, CHIEF)).bodyText().contains("Tổ 5", "Điểm mô hình: 1");
        assertThat(pages.get()
                        .uri("/office/models")
                        .param("words", name)
                        .with(user(CHIEF))
                        .exchange())
                .bodyText()
                .contains(page);
    }

    @Test
    void keepsWhatWasTypedAndSaysEveryMistake() {
        assertThat(pages.post()
                        .uri("/office/models")
                        .with(user(CHIEF))
                        .with(csrf())
                        .param("name", " ")
                        .param("unit", HA_GIANG.toString())
                        .param("purpose", "giữ lại lời này")
                        .param("foundedOn", "")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("giữ lại l", "Hãy ghi tên mô hình.", "Hãy ghi ngày.", "Hãy chọn một loại mô hình");
        assertThat(pages.post()
                        .uri("/office/models")
                        .with(user(CHIEF))
                        .with(csrf())
                        .param("newType", "Loại")
                        .param("category", "OTHER")
                        .param("name", "Mai sau")
                        .param("unit", HA_GIANG.toString())
                        .param("foundedOn", "2199-01-01")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Không ghi trước việc chưa xảy ra");
    }

    @Test
    void saysOnTheModelsPageWhyARuleRefuses() {
        var id = model();
        var answer = pages.post()
                .uri("/office/models/{id}/retirement", id)
                .with(user(MOVEMENT))
                .with(csrf())
                .param("version", "0")
                .param("on", "2020-01-01")
                .param("because", "x")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/office/models/" + id);
        assertThat(answer.getMvcResult().getFlashMap().get("problem")).isInstanceOf(Refusal.class);
    }

    @Test
    void looksAbsentWhereItIsOutOfReach() {
        var id = model();
        var elsewhere = officer(UnitId.parse("v2-00700"), Role.CHIEF);
        assertThat(get("/office/models/" + id, elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/office/models/" + UUID.randomUUID(), elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/office/models/" + id + "/sites/new", elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void offersNothingToWriteToThoseWhoOnlyRead() {
        var id = model();
        assertThat(get("/office/models", MINISTRY)).bodyText().doesNotContain("/office/models/new");
        assertThat(get("/office/models/" + id, MINISTRY))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<form method=\"post\" class");
        assertThat(pages.post()
                        .uri("/office/models/{id}/retirement", id)
                        .with(user(MINISTRY))
                        .with(csrf())
                        .param("version", "0")
                        .param("on", "2025-01-01")
                        .param("because", "x")
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/office/models", officer(HA_GIANG, Role.AUDITOR))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void filtersAndTurnsPages() {
        model();
        assertThat(get("/office/models?category=SCHOOL&active=true&unit=" + HA_GIANG + "&page=0", MOVEMENT))
                .hasStatusOk();
        assertThat(get("/office/models?page=-5&words=%25", MOVEMENT)).hasStatusOk();
        assertThat(register.list(
                                new Jurisdiction(TUYEN_QUANG),
                                new ModelRegister.Filter(null, null, null, null, null, 0))
                        .page()
                        .all())
                .isPositive();
    }

    /** No outlines are loaded here, so a province is a square. */
    @Test
    void drawsOnTheMapHowManySitesAProvinceHas() {
        var province = UnitId.parse("v2-33");
        var commune = UnitId.parse("v2-11977");
        var here = officer(province, Role.PROVINCIAL_MOVEMENT);
        var model = movement.found(here.jurisdiction(), schoolIn(commune));
        assertThat(get("/office/models", here)).hasStatusOk().bodyText().doesNotContain("tilemap");
        var opened = pages.post()
                .uri("/office/models/{id}/sites", model)
                .with(user(here))
                .with(csrf())
                .param("version", "0")
                .param("unit", commune.toString())
                .param("place", "Thôn 1")
                .param("from", "2024-06-01")
                .param("teams", "0")
                .exchange();
        assertThat(opened).hasStatus(HttpStatus.FOUND);
        assertThat(get("/office/models", here))
                .bodyText()
                .containsOnlyOnce("class=\"tilemap\"")
                .containsOnlyOnce("<title>Tỉnh Hưng Yên: 1</title>");
    }

    private UUID model() {
        return movement.found(MOVEMENT.jurisdiction(), schoolIn(HA_GIANG));
    }

    private Movement.Founding schoolIn(UnitId unit) {
        return new Movement.Founding(
                movement.type("Trường học an toàn", ModelCategory.SCHOOL),
                "Cổng trường bình yên",
                unit,
                LocalDate.of(2024, 1, 2),
                null);
    }

    private MvcTestResult get(String address, Account reader) {
        return pages.get().uri(address).with(user(reader)).exchange();
    }
}
