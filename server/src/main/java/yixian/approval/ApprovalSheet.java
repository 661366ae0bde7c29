package yixian.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审批单 · A request as one reader sees it: what is asked, who signs, how it went, what he may do.
 *
 * @param step the step under way, or the one at which it stopped
 * @param papers every edition that was sent, the last one in force
 * @param seats the tasks on which the reader may act now
 */
public record ApprovalSheet(
    UUID id,
    String title,
    String kind,
    String kindName,
    UUID subject,
    String link,
    State state,
    String stateName,
    int round,
    int step,
    Named applicant,
    @Nullable Named unit,
    Instant askedAt,
    @Nullable Instant endedAt,
    FlowName flow,
    List<Page> papers,
    List<StepView> steps,
    List<TaskView> tasks,
    List<DeedView> deeds,
    List<Named> copied,
    List<Seat> seats,
    List<Allowed> moves,
    int version) {

  /** 所依流程. */
  public record FlowName(String code, int version, String name, String withdrawal) {}

  /** 申请摘要的一稿. */
  public record Page(
      int edition, String title, List<Row> rows, List<Attachment> files, String hash, Instant at) {}

  /** 附件. */
  public record Attachment(UUID id, String name) {}

  /** 步骤. */
  public record StepView(
      int number,
      String name,
      String who,
      String mode,
      String modeName,
      int days,
      Progress progress) {}

  /** How far a step is. */
  public enum Progress {
    DONE,
    NOW,
    COMING
  }

  /** 待办. */
  public record TaskView(
      UUID id,
      int round,
      int step,
      Named approver,
      String state,
      String stateName,
      boolean besides,
      Instant since,
      Instant due,
      boolean overdue,
      @Nullable Instant at,
      @Nullable String by) {}

  /** 经过. */
  public record DeedView(
      int seq,
      Move move,
      String moveName,
      int round,
      int step,
      @Nullable String stepName,
      State to,
      Instant at,
      String by,
      @Nullable String insteadOf,
      @Nullable String comment,
      List<String> others,
      int edition) {}

  /** 席位. */
  public record Seat(UUID task, @Nullable String insteadOf, Instant due) {}

  /** 可办动作. */
  public record Allowed(Move move, String name, List<String> needs, List<String> offers) {}
}
