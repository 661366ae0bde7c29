package yixian.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.calendar.DeadlineUnit;
import yixian.kernel.Point;

/**
 * 事件单 · Everything about one issue that this reader may know and do.
 *
 * @param area the town
 * @param unit the unit in charge
 * @param similar others nearby; looked for when the sheet is opened, not after each move
 * @param moves what this reader may do now
 * @param notices what must be known of the deadlines or of the input
 */
public record IssueSheet(
    UUID id,
    String code,
    String summary,
    @Nullable CategoryRef category,
    State state,
    String stateName,
    Channel channel,
    String channelName,
    Instant reportedAt,
    Instant occurredAt,
    @Nullable String address,
    Point point,
    @Nullable Named grid,
    @Nullable Named unit,
    @Nullable Named area,
    @Nullable Instant deadline,
    @Nullable Stage stage,
    Light light,
    int urgings,
    int version,
    Flags flags,
    @Nullable String description,
    List<Answer> answers,
    Reporter reporter,
    List<Photo> photos,
    List<Attachment> files,
    @Nullable Suggestion suggestedUnit,
    @Nullable Order workOrder,
    List<Timer> timers,
    List<Step> timeline,
    List<Comment> comments,
    List<Rating> ratings,
    Twins twins,
    Family family,
    List<SimilarIssue> similar,
    List<Allowed> moves,
    List<String> notices) {

  /** A category with its place in the tree. */
  public record CategoryRef(UUID id, String name, String path) {}

  /**
   * What is pending or marked.
   *
   * @param forceAskedByReader whether the reader himself asked for forced closing, which another
   *     has to grant
   */
  public record Flags(
      boolean supervised,
      boolean checked,
      boolean returnAsked,
      boolean extensionAsked,
      boolean reopenAsked,
      boolean callBackDue,
      boolean forceAsked,
      boolean forceAskedByReader,
      int reworks,
      @Nullable Verification verification,
      @Nullable Instant putRightBy,
      @Nullable LocalDate wakeOn) {}

  /** A question and its answer. */
  public record Answer(String question, String answer) {}

  /**
   * Who told.
   *
   * @param kind STAFF or RESIDENT
   * @param phone masked unless the reader may call back
   */
  public record Reporter(String kind, @Nullable String name, @Nullable String phone) {}

  /** A photo and what it shows. */
  public record Photo(UUID file, PhotoRole role, String roleName, Instant at, String by) {}

  /** A plain attachment. */
  public record Attachment(UUID id, String name) {}

  /** The unit that the rules suggest. */
  public record Suggestion(Named unit, String why) {}

  /** 工单 · The order to the unit in charge. */
  public record Order(
      int number,
      Named unit,
      String why,
      Instant dispatchedAt,
      String dispatchedBy,
      @Nullable Instant deadline,
      @Nullable Instant startedAt,
      @Nullable Instant handledAt,
      @Nullable String outcome,
      boolean binding,
      @Nullable String returnReason,
      @Nullable Extension extension) {}

  /** 延期 · More time, asked for, granted or refused. */
  public record Extension(
      String state,
      @Nullable Integer amount,
      @Nullable DeadlineUnit unitOfTime,
      @Nullable String reason) {}

  /** 计时 · One stage's clock. */
  public record Timer(
      Stage stage,
      String stageName,
      @Nullable Named responsible,
      int amount,
      DeadlineUnit unit,
      String unitName,
      Instant started,
      Instant deadline,
      boolean paused,
      @Nullable Instant stopped,
      boolean overdue) {}

  /** One step of the timeline. */
  public record Step(
      int seq,
      Move move,
      String moveName,
      @Nullable State from,
      State to,
      Instant at,
      String by,
      @Nullable String reason,
      @Nullable String detail) {}

  /** A remark, inside or to the resident. */
  public record Comment(
      UUID id, Instant at, String by, String text, boolean toResident, boolean fromResident) {}

  /** 好差评 · A rating and the call-back after it. */
  public record Rating(
      int level,
      String levelName,
      @Nullable String text,
      Instant at,
      @Nullable Instant putRightBy,
      @Nullable Instant calledBackAt,
      @Nullable String calledBackBy,
      @Nullable String callBackText) {}

  /** One report of a thing told more than once. */
  public record Told(UUID id, String code, String summary, Instant reportedAt) {}

  /**
   * 吹哨报到 · The main issue of a child, or the children of a main issue.
   *
   * @param open how many called units are still awaited
   */
  public record Family(@Nullable Told main, List<Child> children, int open) {}

  /** A called unit's part, with the last verdict on it. */
  public record Child(
      UUID id,
      String code,
      String task,
      @Nullable Named unit,
      State state,
      String stateName,
      @Nullable Instant deadline,
      @Nullable String verdict) {}

  /**
   * 并案 · How often the thing was told, and by which reports.
   *
   * @param main into which this one was merged
   * @param merged into this one, as far as the reader sees them
   * @param watchers who hear of each step
   */
  public record Twins(@Nullable Told main, List<Told> merged, int reports, int watchers) {}

  /** A move open to this reader, with what it asks for and what it accepts. */
  public record Allowed(Move move, String name, List<String> needs, List<String> offers) {}
}
