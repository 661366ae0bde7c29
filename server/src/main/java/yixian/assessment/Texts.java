package yixian.assessment;

import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** What people write in an assessment: trimmed, and never longer than its column. */
public final class Texts {

  private Texts() {}

  /** The text, or a refusal that names the field. */
  public static String demand(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      throw Problem.invalid(new Fault(field, "应为 1 至 " + longest + " 个字", "请改正后再提交"));
    }
    return text.strip();
  }
}
