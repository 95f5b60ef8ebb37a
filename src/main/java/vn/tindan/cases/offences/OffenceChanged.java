package vn.tindan.cases.offences;

import java.time.LocalDate;
import vn.tindan.audit.Audited;

/** An article reads otherwise from a day on. */
public record OffenceChanged(String code, LocalDate from) implements Audited {

    @Override
    public String action() {
        return "case.offence-changed";
    }

    @Override
    public String subject() {
        return "offence:" + code + "@" + from;
    }
}
