package vn.tindan.returns.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tindan.returns.filing.Typed;

/** The cells of a return as the page sends them: three lists of one length, each place an indicator's. */
record FilingForm(List<String> code, List<String> written, List<String> note) {

    FilingForm {
        code = code == null ? List.of() : code;
        written = written == null ? List.of() : written;
        note = note == null ? List.of() : note;
    }

    Map<String, Typed> cells() {
        var cells = new HashMap<String, Typed>();
        for (int at = 0; at < code.size(); at++) {
            cells.put(code.get(at), new Typed(at(written, at), at(note, at)));
        }
        return cells;
    }

    private static String at(List<String> texts, int at) {
        return at < texts.size() && texts.get(at) != null ? texts.get(at) : "";
    }
}
