package yixian.attendance.leave;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Named;

/**
 * 不在岗 · Who is away when, and who stands in; the kind and the reason only for those who decide on
 * leave.
 *
 * @param overdue should be back and has not said so
 */
public record Away(
    UUID id,
    Named person,
    Named homeUnit,
    Named hostUnit,
    LocalDate from,
    Half fromHalf,
    LocalDate to,
    Half toHalf,
    String words,
    Named standIn,
    String stateName,
    boolean overdue,
    @Nullable String typeName,
    @Nullable String reason) {}
