package yixian.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * 放假安排 · The tables of the State Council as shipped, a file a year.
 *
 * <p>Days are keyed by date, not by file: the make-up workday for a New Year may stand in the file
 * of the year before.
 */
record HolidayFiles(Set<Integer> years, Map<LocalDate, SpecialDay> days) {

  private static final int FIRST_YEAR = 2010;
  private static final int LAST_YEAR = 2099;

  private record YearFile(
      Map<String, String> holidays,
      Map<String, String> workdays,
      @Nullable Map<String, String> inLieuDays) {}

  static HolidayFiles read() {
    JsonMapper json = JsonMapper.builder().build();
    Set<Integer> years = new TreeSet<>();
    Map<LocalDate, SpecialDay> days = new HashMap<>();
    IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        .forEach(
            year -> {
              try (InputStream in =
                  HolidayFiles.class.getResourceAsStream("holidays/" + year + ".json")) {
                if (in != null) {
                  years.add(year);
                  add(days, json.readValue(in, YearFile.class));
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return new HolidayFiles(Set.copyOf(years), Map.copyOf(days));
  }

  private static void add(Map<LocalDate, SpecialDay> days, YearFile file) {
    file.holidays().forEach((day, name) -> put(days, day, DayKind.HOLIDAY, name));
    file.workdays().forEach((day, name) -> put(days, day, DayKind.MAKE_UP, name));
  }

  /** The file names a day as {@code English,中文,number}. */
  private static void put(Map<LocalDate, SpecialDay> days, String day, DayKind kind, String names) {
    LocalDate date = LocalDate.parse(day);
    days.put(date, new SpecialDay(date, kind, names.split(",")[1]));
  }
}
