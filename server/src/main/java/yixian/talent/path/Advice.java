package yixian.talent.path;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.GradeSource;

/**
 * 使用建议 · What may come next for one official, and all that he has served so far.
 *
 * @param served every secondment within the reader's scope, the latest first
 * @param grades what his assessments found, told to him and locked; null where the reader does not
 *     keep the whole district
 */
public record Advice(
    String person,
    List<Step> served,
    @Nullable List<GradeSource.Locked> grades,
    List<Suggestion> suggestions) {

  /** 经历 · One secondment with the months it took so far. */
  public record Step(
      UUID placement,
      String kindName,
      String hostUnit,
      LocalDate from,
      LocalDate last,
      int months) {}

  /**
   * 建议 · One way that may come next.
   *
   * @param because the rule's reason
   * @param seen what the rule saw in the records
   * @param records the secondments behind it
   * @param open posts of these kinds that are called out now
   */
  public record Suggestion(
      String rule,
      List<String> toward,
      String because,
      String seen,
      List<UUID> records,
      List<OpenPost> open) {}

  /** 在招岗位 · A post of a batch that is open. */
  public record OpenPost(UUID post, UUID batch, String batchName, String title, String hostUnit) {}
}
