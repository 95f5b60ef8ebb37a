package vn.tindan.movement;

import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.figures.FigureRows;

/** The rows behind a figure of the movement or of the awards it earns: open to those who keep or report them. */
public interface MovementRows extends FigureRows {

    @Override
    default boolean isOpenTo(Account reader) {
        return reader.is(Role.DUTY_OFFICER)
                || reader.is(Role.CHIEF)
                || reader.is(Role.PROVINCIAL_MOVEMENT)
                || reader.is(Role.SECRETARY)
                || reader.is(Role.SIGNER);
    }
}
