package yixian.approval.course;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 翻页位置 · The last row of a page. */
record Cursor(Instant due, UUID id) {

  String text() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, due) + "_" + id;
  }

  static Cursor of(String text) {
    int cut = text.indexOf('_');
    try {
      long micros = Long.parseLong(text.substring(0, Math.max(cut, 0)));
      return new Cursor(
          Instant.EPOCH.plus(micros, ChronoUnit.MICROS), UUID.fromString(text.substring(cut + 1)));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(new Fault("cursor", "翻页位置无效", "请从第一页重新查询"));
    }
  }
}
