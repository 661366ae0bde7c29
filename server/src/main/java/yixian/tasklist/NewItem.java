package yixian.tasklist;

import org.jspecify.annotations.Nullable;
import yixian.kernel.Point;

/**
 * 新条目 · One row of the sheet, read.
 *
 * @param row as the sheet counts
 * @param point where the sheet gives degrees
 * @param name kept sealed
 */
record NewItem(
    int row,
    String what,
    @Nullable String address,
    @Nullable Point point,
    @Nullable String name,
    @Nullable String phone) {

  /** Whom or what it is about, in words that are the same on every list. */
  String subject() {
    return name == null
        ? Question.plain(address == null ? what + point : address)
        : Question.plain(name) + "\n" + (phone == null ? "" : phone.replaceAll("[^0-9]", ""));
  }
}
