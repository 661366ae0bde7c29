package yixian.demo.story;

import java.time.Instant;
import java.util.List;

/**
 * 事件脚本 · One issue of the demo year as data: what was reported where, and every act that follows,
 * already cut at the day of loading.
 *
 * @param category kind and code, such as {@code MATTER:06010} or {@code DISTRICT:330101}
 * @param unit code of the unit that the demo's routing rules lead to
 * @param answers to the category's extra questions, by their position
 */
public record Script(
    int number,
    Reporter reporter,
    Channel channel,
    Place place,
    String category,
    String summary,
    String description,
    List<Answer> answers,
    Course course,
    String unit,
    Instant reportedAt,
    List<Step> steps) {

  /** The door by which an issue came in. */
  public enum Channel {
    STAFF_PHONE,
    CITIZEN_PAGE,
    HOTLINE,
    OPERATIONS
  }

  /** Who told: a resident has no person key, only an invented honorific and phone. */
  public record Reporter(Kind kind, String person, String name, String phone) {
    public enum Kind {
      SECONDEE,
      GRID_STAFF,
      MICRO_STAFF,
      RESIDENT,
      OPERATIONS
    }
  }

  /** Where: the village's code, a point inside it (WGS-84) and the address as people say it. */
  public record Place(
      String town, String village, double longitude, double latitude, String address) {}

  /** An answer to the extra question at a position. */
  public record Answer(int position, String text) {}

  /** The way an issue takes through the life cycle. */
  public enum Course {
    IN_TIME,
    LATE,
    RETURNED,
    REWORKED,
    EXTENDED,
    PARKED,
    REFUSED,
    VOIDED
  }

  /** One act of the life cycle. */
  public enum Act {
    ASK_VERIFY,
    VERIFY,
    ACCEPT,
    REFUSE,
    DISPATCH,
    RETURN,
    START,
    HANDLE,
    ASK_EXTENSION,
    GRANT_EXTENSION,
    PARK,
    RESUME,
    PASS_CHECK,
    FAIL_CHECK,
    CLOSE,
    VOID,
    RATE,
    CALL_BACK,
    PUT_RIGHT,
    ASK_REOPEN,
    GRANT_REOPEN,
    REFUSE_REOPEN,
    URGE,
    COMMENT
  }

  /**
   * An act at its moment.
   *
   * @param by key of the acting person, empty for the resident
   * @param unit the unit it is about (dispatch, return), else empty
   * @param amount level of a rating, units of its own term for an extension, working days of a
   *     parking, 1 for a verification that found it, else 0
   */
  public record Step(Instant at, Act act, String by, String unit, String text, int amount) {}

  public boolean did(Act act) {
    return steps.stream().anyMatch(step -> step.act() == act);
  }

  /** Nothing is left to do: closed, refused or voided, and not open again. */
  public boolean finished() {
    boolean finished = false;
    for (Step step : steps) {
      finished =
          switch (step.act()) {
            case CLOSE, REFUSE, VOID -> true;
            case GRANT_REOPEN, PUT_RIGHT -> false;
            default -> finished;
          };
    }
    return finished;
  }
}
