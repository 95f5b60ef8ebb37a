package vn.tindan.awards.nomination;

/** What may be pending against a nominee: kỷ luật, điều tra, tố cáo đang xác minh. */
public enum Matter {
    DISCIPLINE,
    INVESTIGATION,
    COMPLAINT
}
