package vn.tindan.awards.certificate;

import vn.tindan.awards.AwardForm;
import vn.tindan.geography.UnitId;

/**
 * How the certificates of one form look in one unit. Lengths are millimetres, sizes points.
 *
 * @param printedHead the country's name stands on the blank already
 */
public record CertificateLayout(
        UnitId unit,
        AwardForm form,
        int version,
        String authority,
        String heading,
        String wording,
        String capacity,
        String place,
        int marginTop,
        int marginSide,
        int marginBottom,
        int nameSize,
        boolean framed,
        boolean printedHead) {}
