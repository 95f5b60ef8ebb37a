package vn.tindan.movement.life;

/** How a model was graded: tốt, khá, trung bình, yếu. */
public enum Grade {
    GOOD,
    FAIR,
    AVERAGE,
    WEAK
}
