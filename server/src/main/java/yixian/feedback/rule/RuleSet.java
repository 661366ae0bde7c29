package yixian.feedback.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.feedback.Kind;
import yixian.kernel.FeedbackSource.Matter;

/**
 * 反馈规则 · In force from its day until the next.
 *
 * @param day of the month on which the month before is drafted
 * @param indicators codes of those told of each person
 * @param keepMonths how long a letter is kept after it was sent
 */
public record RuleSet(
    int number,
    LocalDate inForce,
    int day,
    Share home,
    Share host,
    Share department,
    List<String> indicators,
    @Nullable UUID organisation,
    @Nullable UUID community,
    @Nullable UUID operations,
    int keepMonths,
    String because,
    String madeBy,
    Instant madeAt) {

  public RuleSet {
    indicators = List.copyOf(indicators);
  }

  /**
   * 一类 · What one kind of addressee gets.
   *
   * @param answerDays working days for an answer; 0 where none is asked for
   * @param closing thanks and requests
   */
  public record Share(List<Matter> matters, int answerDays, String closing) {

    public Share {
      matters = List.copyOf(matters);
    }
  }

  /** What this kind of addressee gets. */
  public Share share(Kind kind) {
    return switch (kind) {
      case HOME -> home;
      case HOST -> host;
      case ORGANISATION, COMMUNITY, OPERATIONS -> department;
    };
  }

  /** Which unit is which of the three departments, as far as it was said. */
  public Map<Kind, UUID> departments() {
    Map<Kind, UUID> named = new EnumMap<>(Kind.class);
    put(named, Kind.ORGANISATION, organisation);
    put(named, Kind.COMMUNITY, community);
    put(named, Kind.OPERATIONS, operations);
    return named;
  }

  private static void put(Map<Kind, UUID> named, Kind kind, @Nullable UUID unit) {
    if (unit != null) {
      named.put(kind, unit);
    }
  }
}
