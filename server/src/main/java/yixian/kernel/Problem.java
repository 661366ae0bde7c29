package yixian.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that a person can read: what is wrong, in Chinese, and how to mend it.
 *
 * <p>Nothing is written when one is thrown. Absent and invisible are the same {@link
 * Kind#NOT_FOUND}, so that nobody learns of a foreign record by its refusal.
 */
public final class Problem extends RuntimeException {

  /** The classes of refusal, each with its HTTP status. */
  public enum Kind {
    INVALID(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    TOO_LARGE(413),
    REFUSED(422),
    TOO_MANY(429);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String code;
  private final transient List<Fault> faults;
  private final @Nullable String winner;
  private final @Nullable Instant at;

  private Problem(
      Kind kind,
      String code,
      String message,
      List<Fault> faults,
      @Nullable String winner,
      @Nullable Instant at) {
    super(message, null, false, false);
    this.kind = kind;
    this.code = code;
    this.faults = List.copyOf(faults);
    this.winner = winner;
    this.at = at;
  }

  /** An input with faults; the message is the first fault, or their number. */
  public static Problem invalid(Fault... faults) {
    return invalid(List.of(faults));
  }

  /** An input with faults. */
  public static Problem invalid(List<Fault> faults) {
    String message =
        faults.size() == 1 ? faults.getFirst().message() : "有 " + faults.size() + " 处需要改正";
    return new Problem(Kind.INVALID, "invalid", message, faults, null, null);
  }

  /** No such record, or none that this person may see. */
  public static Problem notFound(String what) {
    return of(Kind.NOT_FOUND, "not-found", "没有找到" + what + "，或您无权查看");
  }

  /**
   * No such record, or none that this person may change. Where everybody may read a record, the
   * refusal of a change must be as true for one that is there.
   */
  public static Problem beyondReach(String what) {
    return of(Kind.NOT_FOUND, "not-found", "没有找到" + what + "，或不在您的维护范围内");
  }

  /** Somebody else was faster; says who and when. */
  public static Problem conflict(String message, @Nullable String winner, @Nullable Instant at) {
    return new Problem(Kind.CONFLICT, "conflict", message, List.of(), winner, at);
  }

  public static Problem forbidden(String message) {
    return of(Kind.FORBIDDEN, "forbidden", message);
  }

  public static Problem unauthenticated(String message) {
    return of(Kind.UNAUTHENTICATED, "unauthenticated", message);
  }

  /** A rule of the trade says no; the code names the rule. */
  public static Problem refused(String code, String message) {
    return of(Kind.REFUSED, code, message);
  }

  public static Problem tooLarge(String message) {
    return of(Kind.TOO_LARGE, "too-large", message);
  }

  public static Problem tooMany(String message) {
    return of(Kind.TOO_MANY, "too-many", message);
  }

  private static Problem of(Kind kind, String code, String message) {
    return new Problem(kind, code, message, List.of(), null, null);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  /** The text for the person; never null. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<Fault> faults() {
    return faults;
  }

  public @Nullable String winner() {
    return winner;
  }

  public @Nullable Instant at() {
    return at;
  }
}
