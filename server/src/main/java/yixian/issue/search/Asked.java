package yixian.issue.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yixian.issue.Channel;
import yixian.issue.Light;
import yixian.issue.State;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * The filters as they come in the address of a request; {@code state} may name several, split by
 * commas.
 */
record Asked(
    @Nullable String q,
    @Nullable String state,
    @Nullable String category,
    @Nullable String unit,
    @Nullable String area,
    @Nullable String grid,
    @Nullable String channel,
    @Nullable String from,
    @Nullable String to,
    @Nullable String overdue,
    @Nullable String light,
    @Nullable String mine,
    @Nullable String pending,
    @Nullable String near,
    @Nullable String bbox,
    @Nullable String brought,
    @Nullable String sort,
    @Nullable String limit,
    @Nullable String counted,
    @Nullable String cursor) {

  private static final int LONGEST_TEXT = 100;

  IssueQuery query() {
    if (q != null && q.length() > LONGEST_TEXT) {
      throw Problem.invalid(new Fault("q", "查找文字超过 " + LONGEST_TEXT + " 字", "请缩短查找文字"));
    }
    return new IssueQuery(
        q,
        states(),
        read("category", category, UUID::fromString),
        read("unit", unit, UUID::fromString),
        read("area", area, UUID::fromString),
        read("grid", grid, UUID::fromString),
        read("channel", channel, text -> named(Channel.class, text)),
        read("from", from, LocalDate::parse),
        read("to", to, LocalDate::parse),
        read("overdue", overdue, Asked::yes),
        read("light", light, text -> named(Light.class, text)),
        read("mine", mine, text -> named(Mine.class, text)),
        read("pending", pending, text -> named(Pending.class, text)),
        read("near", near, Near::of),
        read("bbox", bbox, Box::of),
        read("brought", brought, UUID::fromString),
        read("sort", sort, text -> named(Sort.class, text)),
        read("limit", limit, Integer::parseInt),
        read("counted", counted, Asked::yes),
        cursor == null || cursor.isEmpty() ? null : cursor);
  }

  private @Nullable List<State> states() {
    return read(
        "state",
        state,
        text -> Arrays.stream(text.split(",")).map(each -> named(State.class, each)).toList());
  }

  private static boolean yes(String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** The value of an enum that a parameter names; refuses others. */
  static <E extends Enum<E>> E named(Class<E> type, String field, String text) {
    E value = read(field, text, each -> named(type, each));
    if (value == null) {
      throw Problem.invalid(new Fault(field, "缺少 " + field, "请选择 " + field));
    }
    return value;
  }

  private static <E extends Enum<E>> E named(Class<E> type, String text) {
    return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static <T> @Nullable T read(
      String field, @Nullable String text, Function<String, T> reading) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return reading.apply(text.strip());
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw Problem.invalid(new Fault(field, "筛选条件 " + field + " 的值“" + text + "”不对", "请重新选择筛选条件"));
    }
  }
}
