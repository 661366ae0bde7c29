package yixian.journal.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.ReportSource.Topic;

/**
 * 修改 · What the official makes of his draft.
 *
 * @param version the one he saw
 * @param sentences all of them, in their order; those without a key are his own additions
 */
public record Edit(int version, List<Words> sentences) {

  /**
   * 一句 · What it shall say.
   *
   * @param key null for one that he adds
   * @param topic where an added one belongs
   */
  public record Words(@Nullable Integer key, @Nullable Topic topic, String text, boolean struck) {}
}
