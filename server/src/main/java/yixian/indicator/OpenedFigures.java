package yixian.indicator;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.indicator.TallyStore.Counted;
import yixian.indicator.TallyStore.Place;
import yixian.kernel.Fault;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Titles.Title;

/** 数据穿透 · Opens a numerator or denominator into exactly the records counted. */
@Component
class OpenedFigures {

  private final TallyStore tallies;
  private final FormulaStore formulas;
  private final LedgerStore ledger;
  private final TitleBook titles;

  OpenedFigures(TallyStore tallies, FormulaStore formulas, LedgerStore ledger, TitleBook titles) {
    this.tallies = tallies;
    this.formulas = formulas;
    this.ledger = ledger;
    this.titles = titles;
  }

  /** Which part of a share is opened. */
  enum Part {
    NUMERATOR,
    DENOMINATOR
  }

  /** A record counted: when it entered the denominator, and by what. */
  record Line(Shown issue, Instant at, String kind, String kindName) {}

  /** The record itself; the summary says so where the reader may count it but not read it. */
  record Shown(UUID id, @Nullable String code, String summary) {}

  /**
   * A page of records, newest first.
   *
   * @param key the row of the board; null for the total
   */
  Page<Line> list(
      Question question,
      String code,
      Part part,
      @Nullable String key,
      @Nullable String cursor,
      int limit) {
    Formula formula =
        formulas.list().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("指标"));
    List<Counted> found =
        tallies.records(question, formula, part == Part.NUMERATOR, key, place(cursor), limit + 1);
    boolean more = found.size() > limit;
    List<Counted> shown = more ? found.subList(0, limit) : found;
    Map<String, Title> names =
        titles.of(
            question.scope(), "issue", shown.stream().map(one -> one.record().toString()).toList());
    String kindName = ledger.kinds().getOrDefault(formula.base(), formula.base());
    List<Line> lines =
        shown.stream()
            .map(one -> new Line(shown(one, names), one.at(), formula.base(), kindName))
            .toList();
    int total = found.isEmpty() ? 0 : found.getFirst().total();
    return Page.of(lines, more ? cursor(shown.getLast()) : null, total);
  }

  private static Shown shown(Counted one, Map<String, Title> names) {
    Title title = names.get(one.record().toString());
    return new Shown(
        one.record(),
        title == null ? null : title.code(),
        title == null ? "（不在您的查看范围内）" : title.text());
  }

  private static String cursor(Counted last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((last.at() + " " + last.record()).getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Place place(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int blank = text.indexOf(' ');
      return new Place(
          Instant.parse(text.substring(0, blank)), UUID.fromString(text.substring(blank + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw Problem.invalid(new Fault("cursor", "翻页标记不对", "请回到第一页重新查询"));
    }
  }
}
