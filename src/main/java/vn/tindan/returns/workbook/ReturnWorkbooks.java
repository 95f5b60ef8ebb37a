package vn.tindan.returns.workbook;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.documents.SavedDocument;
import vn.tindan.returns.ReturnBoard;
import vn.tindan.returns.filing.FilingReading;

/** Returns as workbooks to be filled in where there is no line: one unit's, or a whole round's. */
@Service
@Transactional(readOnly = true)
public class ReturnWorkbooks {

    private final FilingReading reading;
    private final ReturnBoard board;
    private final ReturnWriter writer;

    ReturnWorkbooks(FilingReading reading, ReturnBoard board, ReturnWriter writer) {
        this.reading = reading;
        this.board = board;
        this.writer = writer;
    }

    public SavedDocument ofFiling(Account officer, UUID filing) {
        var page = reading.read(officer.jurisdiction(), filing);
        return writer.write(List.of(page), page.place());
    }

    /** Of all units below that are due, in the order of the alphabet. */
    public SavedDocument ofRound(Account officer, UUID round) {
        board.round(officer.jurisdiction(), round);
        var ids = board.lines(officer.jurisdiction(), round, null).stream()
                .map(ReturnBoard.Line::filing)
                .toList();
        return writer.write(reading.ofRound(officer.jurisdiction(), ids), officer.place());
    }
}
