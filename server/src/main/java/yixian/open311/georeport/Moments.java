package yixian.open311.georeport;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 时刻 · Dates of the protocol: ISO 8601 with an offset, always given back with +08:00. */
final class Moments {

  /** The longest span that one question may reach over. */
  static final Duration LONGEST = Duration.ofDays(90);

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  private Moments() {}

  /** A span of moments, both ends within. */
  record Span(Instant from, Instant to) {}

  /** The span asked for; the ninety days up to now where none is. */
  static Span span(Params params, Instant now) {
    Optional<Instant> start = find(params, "start_date");
    Optional<Instant> end = find(params, "end_date");
    Instant to = end.orElseGet(() -> start.map(from -> from.plus(LONGEST)).orElse(now));
    Instant from = start.orElseGet(() -> to.minus(LONGEST));
    if (from.isAfter(to)) {
      throw Problem.invalid(new Fault("start_date", "开始时间晚于结束时间", "请对调或改正"));
    }
    if (from.plus(LONGEST).plus(Duration.ofDays(1)).isBefore(to)) {
      throw Problem.invalid(new Fault("end_date", "时间跨度超过 90 天", "请分几次查询"));
    }
    return new Span(from, to);
  }

  static Optional<Instant> find(Params params, String name) {
    return params.find(name).map(text -> read(name, text));
  }

  private static Instant read(String name, String text) {
    String whole = text.replaceFirst(" (\\d\\d:?\\d\\d)$", "+$1").replaceFirst("^(\\S+) ", "$1T");
    try {
      return whole.length() == 10
          ? LocalDate.parse(whole).atStartOfDay(HERE).toInstant()
          : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(colon(whole), Instant::from);
    } catch (DateTimeParseException e) {
      throw Problem.invalid(
          new Fault(name, "“" + text + "”不是带时区的时间", "请写成 2026-06-01T08:00:00+08:00 或 …Z"));
    }
  }

  private static String colon(String whole) {
    return whole.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
  }

  static String write(Instant moment) {
    return OffsetDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), HERE)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  static @Nullable String writeOrNull(@Nullable Instant moment) {
    return moment == null ? null : write(moment);
  }
}
