package yixian.issue.deduction;

import java.math.BigDecimal;

/**
 * 扣分标准 · How many points a kind costs, and for how many working days it is shown before it counts.
 *
 * @param basis the published standard
 */
record Rule(
    Kind kind,
    String label,
    boolean drawn,
    String basis,
    BigDecimal points,
    int days,
    boolean running,
    int version) {}
