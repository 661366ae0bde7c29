package yixian.dashboard.board;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 所看期间 · In which period, and of whom, a board is shown; what is null is as usual.
 *
 * @param heat another indicator for its maps
 */
record Wanted(
    @Nullable Cadence period,
    @Nullable LocalDate day,
    @Nullable UUID subject,
    @Nullable String heat) {

  static final Wanted USUAL = new Wanted(null, null, null, null);
}
