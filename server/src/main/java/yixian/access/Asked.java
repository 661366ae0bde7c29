package yixian.access;

import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** What a request must carry; the refusal names the field. */
final class Asked {

  private static final int MOST = 200;

  private Asked() {}

  static <T> T need(@Nullable T value, String field, String name) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw Problem.invalid(new Fault(field, name + "没有填写", "请填写" + name));
    }
    return value;
  }

  /** How many rows to give; between 1 and 200. */
  static int limit(int wanted) {
    if (wanted < 1 || wanted > MOST) {
      throw Problem.invalid(new Fault("limit", "每页条数应为 1 至 200，现为 " + wanted, "请改正 limit"));
    }
    return wanted;
  }
}
