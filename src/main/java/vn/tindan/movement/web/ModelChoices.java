package vn.tindan.movement.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.movement.ModelRegister;
import vn.tindan.movement.UnitsWithin;
import vn.tindan.web.Option;

/** What the pages of models and groups offer to choose from, and whether their reader may write. */
@Component
public class ModelChoices {

    private final ModelRegister register;
    private final UnitsWithin units;

    ModelChoices(ModelRegister register, UnitsWithin units) {
        this.register = register;
        this.units = units;
    }

    List<Option> types() {
        return register.types().stream()
                .map(type -> new Option(type.id().toString(), type.name()))
                .toList();
    }

    public List<Option> units(Account officer) {
        return units.of(officer.jurisdiction()).stream()
                .map(unit -> new Option(unit.id().toString(), unit.fullName()))
                .toList();
    }

    public static boolean mayWrite(Account officer) {
        return officer.is(Role.DUTY_OFFICER) || officer.is(Role.CHIEF) || officer.is(Role.PROVINCIAL_MOVEMENT);
    }
}
