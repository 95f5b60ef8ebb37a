package vn.tindan.tips.web;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tindan.tips.receipt.Receipt;

/**
 * A receipt to look at: its groups and its QR as the path of an SVG.
 *
 * @param size the side of the picture in modules, quiet zone included
 */
record ReceiptPicture(List<String> groups, int size, String path) {

    private static final int QUIET = 4;

    static ReceiptPicture of(Receipt receipt) {
        var code = QrCode.encodeText(receipt.digits(), QrCode.Ecc.MEDIUM);
        String path = IntStream.range(0, code.size * code.size)
                .filter(at -> code.getModule(at % code.size, at / code.size))
                .mapToObj(at -> "M" + (at % code.size + QUIET) + "," + (at / code.size + QUIET) + "h1v1h-1z")
                .collect(Collectors.joining());
        return new ReceiptPicture(List.of(receipt.groups()), code.size + 2 * QUIET, path);
    }

    @Override
    public String toString() {
        return "receipt";
    }
}
