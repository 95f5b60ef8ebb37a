package vn.tindan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.figures.Convention;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.geography.UnitId;
import vn.tindan.imports.ImportDesk;

/**
 * The past: what was published of former Sóc Trăng's year 2024 and of former Vĩnh Phúc in 2021, as it was written, and what
 * follows from it (1.107 is 89 fewer than 1.196); entered as any file of figures is.
 */
@Component
@Profile("demo")
class DemoImports {

    static final UnitId FORMER_SOC_TRANG = UnitId.parse("v1-94");

    private static final Account MINISTRY = new Account(
            UUID.randomUUID(),
            "demo",
            "Dữ liệu minh họa",
            UnitId.NATION_TODAY,
            "Bộ Công an",
            Set.of(Role.MINISTRY),
            true,
            null);

    private final ImportDesk desk;
    private final DemoStage stage;
    private final Clock clock;

    DemoImports(ImportDesk desk, DemoStage stage, Clock clock) {
        this.desk = desk;
        this.stage = stage;
        this.clock = clock;
    }

    void enter() {
        stage.as(MINISTRY, clock.instant(), () -> {
            enter("soc-trang-2024.csv");
            enter("vinh-phuc-2021.csv");
        });
    }

    private void enter(String file) {
        desk.takeIn(MINISTRY, new ImportDesk.Upload(file, content(file), Convention.CALENDAR, Status.OFFICIAL));
    }

    private static byte[] content(String file) {
        try {
            return new ClassPathResource("demo/" + file).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
