package yixian.directory;

import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * Demands what a request must name; JSON leaves out what was not sent, whatever the record says.
 */
final class Demand {

  private Demand() {}

  static <T> T field(String name, @Nullable T value) {
    if (value == null) {
      throw Problem.invalid(new Fault(name, "缺少 " + name, "请填写后重新提交"));
    }
    return value;
  }
}
