package vn.tindan.tips.terms;

/** Whether a tip proved valuable (có giá trị): the chief's judgement after verification, apart from the status. */
public enum Value {
    NOT_JUDGED,
    YES,
    NO
}
