package vn.tindan.tips.sealed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.IdentityVault;
import vn.tindan.sealing.SealedField;

/** How the informant can be reached: in a table of its own, under a key that only instances for officers can open. */
@Component
public class Contacts {

    private final IdentityVault vault;
    private final JdbcClient jdbc;

    Contacts(IdentityVault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    public void keep(UUID tip, @Nullable String contact) {
        if (contact != null) {
            jdbc.sql("insert into tips.informant (tip_id, contact) values (:tip, :contact)")
                    .param("tip", tip)
                    .param("contact", vault.seal(new SealedField("tips.informant", tip.toString(), "contact"), contact))
                    .update();
        }
    }
}
