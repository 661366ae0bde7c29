package yixian.attendance.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Named;

/**
 * 我的班次 · One shift of one's own, with why one is asked and until when the place is kept.
 *
 * @param opensAt from when on one may check in
 */
public record MyShift(
    UUID id,
    String roster,
    Named grid,
    String purposeName,
    String basis,
    Named owner,
    LocalDate rosterEnds,
    Instant opensAt,
    Instant starts,
    Instant ends,
    @Nullable Instant checkedIn,
    @Nullable String how) {}
