package vn.tindan.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tindan.accounts.Account;

/** What came of a model in another module, for its page. To tell of more, be a bean of this type. */
public interface ModelOutcomes {

    /** Within the reader's reach, newest first; nothing where the reader may not see them. */
    List<Outcome> of(Account reader, UUID model);

    /** One thing that came of it, by a name that names nobody who told. */
    record Outcome(String kind, String label, LocalDate day, String address) {}
}
