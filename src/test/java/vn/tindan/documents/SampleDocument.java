package vn.tindan.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tindan.documents.Table.Column;
import vn.tindan.documents.Table.Row;

/** An annual summary with every kind of block, as a province would sign it. */
public final class SampleDocument {

    public static final Letterhead LETTERHEAD = Letterhead.of(
            "Ủy ban nhân dân tỉnh Sóc Trăng",
            "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc",
            "BC-BCĐ",
            "Sóc Trăng");

    private static final String[] DISTRICTS = {
        "Thành phố Sóc Trăng", "Thị xã Vĩnh Châu", "Thị xã Ngã Năm", "Huyện Kế Sách", "Huyện Cù Lao Dung"
    };

    private SampleDocument() {}

    public static Document issued() {
        return document().build();
    }

    public static Document.Builder document() {
        return Document.under(LETTERHEAD.issued(5, LocalDate.of(2025, 3, 4)))
                .titled(
                        "Báo cáo",
                        "Kết quả công tác phòng, chống tội phạm, tệ nạn xã hội và xây dựng "
                                + "phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2024; "
                                + "phương hướng, nhiệm vụ năm 2025")
                .covering("Số liệu từ ngày 15/12/2023 đến ngày 14/12/2024")
                .saying(body())
                .appendix("Biểu số liệu kết quả công tác năm 2024", comparison())
                .appendix("Danh sách mô hình phong trào toàn dân bảo vệ an ninh Tổ quốc", models())
                .appendix("Tổng hợp theo địa bàn", wide())
                .closing(
                        List.of("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "GIÁM ĐỐC CÔNG AN TỈNH"),
                        "Đại tá Nguyễn Văn Minh",
                        List.of(
                                "Ban Chỉ đạo 138 Trung ương (b/c);",
                                "Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (b/c);",
                                "Thành viên Ban Chỉ đạo;",
                                "Ban Chỉ đạo các xã, phường, thị trấn;",
                                "Lưu: VT, PV05."));
    }

    private static Outline body() {
        return new Outline()
                .paragraph(
                        "Thực hiện Kế hoạch công tác năm 2024, Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng "
                                + "phong trào toàn dân bảo vệ an ninh Tổ quốc tỉnh Sóc Trăng báo cáo kết quả như sau:")
                .section("TÌNH HÌNH")
                .paragraph(
                        Span.plain("Tình hình an ninh chính trị ổn định. Phạm tội về trật tự xã hội xảy ra 1.107 vụ, "
                                + "giảm 89 vụ, tỷ lệ 7,44% so với cùng kỳ."))
                .section("CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, THAM MƯU")
                .paragraph(
                        "Ban Chỉ đạo đã ban hành 24 văn bản chỉ đạo, kiện toàn Ban Chỉ đạo các cấp; tổ chức 06 đoàn kiểm "
                                + "tra tại 12 xã, phường, thị trấn.")
                .section("KẾT QUẢ CÔNG TÁC")
                .subsection("Tuyên truyền, vận động")
                .paragraph(
                        "Tổ chức 7.866 cuộc tuyên truyền với hơn 172.000 lượt người dự; vận động 41.250 hộ gia đình ký "
                                + "cam kết không vi phạm pháp luật.")
                .subsection("Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc")
                .item("Nguồn tin của nhân dân")
                .paragraph(
                        Span.plain(
                                "Thông qua hoạt động của các mô hình, người dân đã cung cấp 323 nguồn tin có giá trị"),
                        Span.footnote(
                                "Nguồn tin được chỉ huy Công an cấp xã xác nhận đúng sau khi xác minh; chưa tính 12 "
                                        + "nguồn tin đang xác minh đến ngày 14/12/2024."),
                        Span.plain(
                                ", giúp lực lượng chức năng điều tra, xử lý, tham mưu cho chính quyền địa phương giải "
                                        + "quyết kịp thời."))
                .item("Mô hình tự phòng, tự quản, tự bảo vệ")
                .paragraph(
                        "Toàn tỉnh có 35 loại mô hình, triển khai trên 530 điểm; 08 mô hình được Bộ Công an ghi nhận:")
                .bullets(
                        "Mô hình “Nghiệp đoàn xe Honda phòng, chống tội phạm, bảo đảm an ninh, trật tự”;",
                        "Mô hình “Sư sãi, phật tử tham gia phòng, chống tội phạm, bảo đảm an ninh, trật tự” được thông báo, "
                                + "nhân rộng trên toàn quốc.")
                .subsection("Phòng, chống tội phạm")
                .paragraph(
                        "Đã điều tra làm rõ 911 vụ; bắt, xử lý 1.518 đối tượng; tỷ lệ điều tra khám phá đạt 82,29%. Kết quả "
                                + "theo nhóm tội phạm như sau:")
                .table(byGroup())
                .note("Ghi chú: Số đối tượng của nhóm cờ bạc là số đã làm tròn nên không cộng vào tổng.")
                .section("ĐÁNH GIÁ")
                .paragraph(
                        Span.bold("Ưu điểm: "),
                        Span.plain(
                                "Nhân dân tích cực tham gia; nguồn tin được tiếp nhận, xác minh và trả lời kịp thời, "
                                        + "đúng thời hạn luật định; các mô hình được củng cố, nhân rộng, triển khai có hiệu quả."))
                .paragraph(
                        Span.bold("Tồn tại, hạn chế: "),
                        Span.plain("Một số địa bàn chưa duy trì hoạt động thường xuyên của mô hình; công tác thống kê "
                                + "nguồn tin ở một số xã "),
                        Span.italic("chưa đầy đủ"),
                        Span.plain("."))
                .section("PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025")
                .paragraph(
                        "Tiếp tục xây dựng, củng cố phong trào toàn dân bảo vệ an ninh Tổ quốc tại cơ sở, nhất là địa bàn "
                                + "trọng điểm, phức tạp về trật tự, an toàn xã hội, khu vực biên giới biển, vùng đồng bào dân tộc "
                                + "thiểu số; phát huy vai trò người có uy tín, chức sắc, chức việc.")
                .paragraph("Trên đây là báo cáo kết quả công tác năm 2024, phương hướng, nhiệm vụ năm 2025./.");
    }

    private static Table byGroup() {
        return Table.of(
                        "Kết quả điều tra, khám phá theo nhóm",
                        List.of(
                                Column.mark("STT"),
                                Column.text("Nhóm"),
                                Column.number("Số vụ"),
                                Column.number("Số đối tượng")),
                        List.of(
                                Row.of(Cell.text("1"), Cell.text("Trật tự xã hội"), number(1107), number(1518)),
                                Row.of(
                                        Cell.text("2"),
                                        Cell.text("Kinh tế, tham nhũng, chức vụ"),
                                        number(55),
                                        number(64)),
                                Row.of(Cell.text("3"), Cell.text("Ma túy"), number(226), number(515)),
                                Row.of(
                                        Cell.text("4"),
                                        Cell.text("Cờ bạc"),
                                        number(347),
                                        Cell.number("hơn 1.800", new BigDecimal(1800))),
                                Row.total(
                                        Cell.EMPTY,
                                        Cell.text("Cộng"),
                                        number(1735).derived(new Derivation.Sum(0, 3)),
                                        Cell.text("…"))))
                .measuredIn("vụ, đối tượng");
    }

    private static Outline comparison() {
        var change = "Tăng (+), giảm (-)";
        var columns = List.of(
                Column.mark("STT"),
                Column.text("Chỉ tiêu"),
                Column.mark("Đơn vị tính"),
                Column.number("Năm 2024"),
                Column.number("Năm 2023"),
                Column.number("Số lượng").under(change),
                Column.number("%").under(change),
                Column.text("Ghi chú"));
        var rows = List.of(
                Row.heading(Cell.text("I"), Cell.text("Phòng, chống tội phạm")),
                compare("1", "Vụ phạm tội về trật tự xã hội", "vụ", 1107, 1196, "-89", "-7,44%"),
                compare("2", "Vụ đã điều tra làm rõ", "vụ", 911, 958, "-47", "-4,91%"),
                Row.of(
                        Cell.text("3"),
                        Cell.text("Tỷ lệ điều tra khám phá"),
                        Cell.text("%"),
                        Cell.number("82,29%", new BigDecimal("82.29")),
                        Cell.number("80,10%", new BigDecimal("80.10")),
                        Cell.text("+2,19 điểm %"),
                        Cell.text("x"),
                        Cell.EMPTY),
                Row.heading(Cell.text("II"), Cell.text("Phong trào toàn dân bảo vệ an ninh Tổ quốc")),
                Row.of(
                        Cell.text("1"),
                        Cell.text("Nguồn tin có giá trị do nhân dân cung cấp thông qua hoạt động của các mô hình"),
                        Cell.text("nguồn tin"),
                        number(323),
                        Cell.text("…"),
                        Cell.text("…"),
                        Cell.text("…"),
                        Cell.text("Năm 2023 chưa thống kê")),
                compare("2", "Điểm mô hình", "điểm", 530, 0, "+530", "–"));
        return new Outline()
                .table(Table.of("", columns, rows))
                .note("Ghi chú: “…” chưa có số liệu; “–” kỳ trước không phát sinh; “x” không so sánh.");
    }

    private static Row compare(
            String place, String name, String unit, int now, int before, String difference, String per) {
        var change = new BigDecimal(per.replace("–", "0").replace("%", "").replace(',', '.'));
        return Row.of(
                Cell.text(place),
                Cell.text(name),
                Cell.text(unit),
                number(now),
                number(before),
                Cell.number(difference, new BigDecimal(now - before)).derived(new Derivation.Difference(3, 4)),
                before == 0 ? Cell.text(per) : Cell.number(per, change).derived(new Derivation.Change(3, 4)),
                Cell.EMPTY);
    }

    private static Outline models() {
        var rows = new ArrayList<Row>();
        for (int each = 1; each <= 45; each++) {
            rows.add(Row.of(
                    Cell.text("" + each),
                    Cell.text(
                            each % 3 == 0
                                    ? "Sư sãi, phật tử tham gia phòng, chống tội phạm, bảo đảm an ninh, trật tự"
                                    : "Tổ liên gia tự quản về an ninh, trật tự số " + each),
                    Cell.text(DISTRICTS[each % DISTRICTS.length]),
                    Cell.text("" + (2010 + each % 14)),
                    number(each * 7 % 40 + 1)));
        }
        return new Outline()
                .table(Table.of(
                        "",
                        List.of(
                                Column.mark("STT"),
                                Column.text("Tên mô hình"),
                                Column.text("Địa bàn"),
                                Column.mark("Năm thành lập"),
                                Column.number("Số điểm")),
                        rows));
    }

    private static Outline wide() {
        var columns = new ArrayList<>(List.of(Column.mark("STT"), Column.text("Địa bàn")));
        for (var name : List.of("Tiếp nhận", "Có giá trị", "Đã giải quyết", "Đúng hạn")) {
            columns.add(Column.number(name).under("Nguồn tin"));
        }
        for (var name : List.of("Vụ việc", "Đối tượng", "Bắt giữ")) {
            columns.add(Column.number(name).under("Kết quả từ nguồn tin"));
        }
        columns.addAll(List.of(Column.number("Loại mô hình"), Column.number("Điểm"), Column.text("Ghi chú")));
        var rows = new ArrayList<Row>();
        for (int each = 0; each < DISTRICTS.length; each++) {
            var cells = new ArrayList<>(List.of(Cell.text("" + (each + 1)), Cell.text(DISTRICTS[each])));
            for (int column = 0; column < 9; column++) {
                cells.add(number((each + 3) * (97 - column * 10)));
            }
            cells.add(Cell.EMPTY);
            rows.add(new Row(Row.Weight.ORDINARY, cells));
        }
        return new Outline().table(Table.of("", columns, rows));
    }

    private static Cell number(int value) {
        return Cell.number("%,d".formatted(value).replace(',', '.'), new BigDecimal(value));
    }
}
