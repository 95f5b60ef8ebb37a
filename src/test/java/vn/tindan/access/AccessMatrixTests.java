package vn.tindan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tindan.access.AccessRow.Place;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** Every address by every role from every kind of unit, as the table in {@code src/test/resources/access} says. */
@IntegrationTest
class AccessMatrixTests {

    private static final UnitId PROVINCE = UnitId.parse("v2-11");

    private final MockMvcTester mvc;
    private final AccessObjects objects;
    private final RequestMappingHandlerMapping mappings;
    private final Map<Place, UnitId> places = new EnumMap<>(Place.class);

    AccessMatrixTests(
            MockMvcTester mvc,
            AutowireCapableBeanFactory beans,
            JdbcClient jdbc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mvc = mvc;
        this.objects = beans.createBean(AccessObjects.class);
        this.mappings = mappings;
        var communes = jdbc.sql("""
                select place.id from geography.place
                join geography.commune_area area on area.commune = place.id
                where v2_province = :province and place.id like 'v2-%' order by 1 limit 2
                """)
                .param("province", PROVINCE.toString())
                .query(String.class)
                .list();
        places.put(Place.OWN, UnitId.parse(communes.getFirst()));
        places.put(Place.SIBLING, UnitId.parse(communes.getLast()));
        places.put(Place.PARENT, PROVINCE);
        places.put(Place.OTHER, UnitId.parse("v2-01"));
        places.put(
                Place.CEASED,
                UnitId.parse(jdbc.sql("select former from geography.succession where current = :own limit 1")
                        .param("own", communes.getFirst())
                        .query(String.class)
                        .single()));
        places.put(Place.NATION, UnitId.NATION_TODAY);
    }

    static List<AccessRow> rows() {
        return AccessTable.rows();
    }

    @Test
    void everyRowHasAnAddressAndEveryAddressARow() {
        var answered = new TreeSet<String>();
        mappings.getHandlerMethods()
                .forEach((info, _) -> info.getPatternValues()
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> answered.add(method + " " + AccessTable.plain(path)))));
        var listed = rows().stream().map(AccessRow::address).toList();
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(answered);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void answersWhomTheTableNamesAndNobodyElse(AccessRow row) {
        var wrong = new ArrayList<String>();
        if (row.everyone()) {
            int status =
                    ask(row, null, UUID.randomUUID().toString()).getResponse().getStatus();
            if (status == 401 || status == 403 || status >= 500) {
                wrong.add("is for everyone, but answered " + status);
            }
        } else {
            if (letsIn(ask(row, null, UUID.randomUUID().toString()))) {
                wrong.add("let somebody in without an account");
            }
            for (Role role : Role.values()) {
                checkRole(row, role, wrong);
            }
        }
        assertThat(wrong).as(row.address()).isEmpty();
    }

    private void checkRole(AccessRow row, Role role, List<String> wrong) {
        if (!row.roles().contains(role)) {
            int status = ask(row, officer(role, Place.OWN), UUID.randomUUID().toString())
                    .getResponse()
                    .getStatus();
            if (status != 403) {
                wrong.add("%s: expected 403, was %d".formatted(role, status));
            }
        } else if (row.object() == null) {
            int status = ask(row, officer(role, Place.OWN), UUID.randomUUID().toString())
                    .getResponse()
                    .getStatus();
            if (status == 401 || status == 403 || status >= 500) {
                wrong.add("%s: expected to be let in, was %d".formatted(role, status));
            }
        } else {
            for (Place place : Place.values()) {
                checkReach(row, row.object(), role, place, wrong);
            }
        }
    }

    private void checkReach(AccessRow row, String object, Role role, Place place, List<String> wrong) {
        var officer = officer(role, place);
        String id = objects.make(object, unit(place == Place.CHILD ? Place.PARENT : Place.OWN), unit(Place.OWN));
        var answer = ask(row, officer, id);
        int status = answer.getResponse().getStatus();
        if (row.from().contains(place)) {
            boolean deeper = row.path().indexOf('{') != row.path().lastIndexOf('{');
            if (status == 401 || status == 403 || status >= 500 || status == 404 && !deeper) {
                wrong.add("%s at %s: expected to reach it, was %d".formatted(role, place, status));
            }
            return;
        }
        String absent = UUID.randomUUID().toString();
        var nothing = ask(row, officer, absent);
        if (status != nothing.getResponse().getStatus() || !body(answer, id).equals(body(nothing, absent))) {
            wrong.add("%s at %s: not theirs (%d) differs from not there (%d)"
                    .formatted(role, place, status, nothing.getResponse().getStatus()));
        } else if (status < 400) {
            wrong.add("%s at %s: expected not to find it, was %d".formatted(role, place, status));
        }
    }

    private static String body(MvcTestResult answer, String id) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replace(id, "ID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "UUID");
    }

    private static boolean letsIn(MvcTestResult answer) {
        int status = answer.getResponse().getStatus();
        return status < 300 || status == 404 || status >= 500;
    }

    private MvcTestResult ask(AccessRow row, @Nullable Account officer, String id) {
        String path = row.path()
                .replace("{extension}", "csv")
                .replace("{id}", id)
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        var request = mvc.method(HttpMethod.valueOf(row.method())).uri(path);
        if (officer != null) {
            request.with(user(officer));
        }
        if (row.changes()) {
            request.with(csrf());
        }
        for (String field : row.fields()) {
            request.param(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        // what goes on telling never ends by itself
        return row.path().equals("/office/events") ? request.asyncExchange() : request.exchange();
    }

    private UnitId unit(Place place) {
        return java.util.Objects.requireNonNull(places.get(place));
    }

    private Account officer(Role role, Place place) {
        var unit = unit(place == Place.CHILD ? Place.OWN : place);
        return new Account(UUID.randomUUID(), "ma.tran", "Người Thử", unit, "Đơn vị", Set.of(role), true, null);
    }
}
