package yixian.indicator;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Fault;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.kernel.Titles.Title;

/** 数据穿透 · Opens a figure into exactly the records counted. */
@Component
public class OpenedFigures {

  private final TallyStore tallies;
  private final LedgerStore ledger;
  private final TitleBook titles;

  OpenedFigures(TallyStore tallies, LedgerStore ledger, TitleBook titles) {
    this.tallies = tallies;
    this.ledger = ledger;
    this.titles = titles;
  }

  /** Which part of a share is opened. */
  enum Part {
    NUMERATOR,
    DENOMINATOR
  }

  /** A record counted: when it entered the count, and by what. */
  public record Line(Shown issue, Instant at, String kind, String kindName) {}

  /**
   * The record itself; the summary says so where the reader may count it but not read it.
   *
   * @param of what it is a record of: {@code issue}, {@code problem}
   * @param known whether the reader may read what it is called
   * @param door the page that shows it, for whoever may open that page
   */
  public record Shown(
      UUID id,
      @Nullable String code,
      String summary,
      String of,
      boolean known,
      @Nullable String door) {

    /** The whole of it, for a line of text. */
    public String line() {
      return new Title(code, summary).line();
    }
  }

  /**
   * A page of records, newest first.
   *
   * @param key the row of the board; null for the total
   */
  Page<Line> list(
      Question question,
      Formula formula,
      Part part,
      @Nullable String key,
      @Nullable String cursor,
      int limit) {
    List<Opened> found =
        tallies.records(question, formula, part == Part.NUMERATOR, key, place(cursor), limit + 1);
    return page(question.scope(), formula.base(), found, limit);
  }

  /**
   * Names the records of a page.
   *
   * @param found one more than the limit where there are more
   */
  public Page<Line> page(Scope scope, String kind, List<Opened> found, int limit) {
    boolean more = found.size() > limit;
    List<Opened> shown = more ? found.subList(0, limit) : found;
    String of = ledger.titles().getOrDefault(kind, "issue");
    Map<String, Title> names =
        titles.of(scope, of, shown.stream().map(one -> one.record().toString()).toList());
    String kindName = ledger.kinds().getOrDefault(kind, kind);
    List<Line> lines =
        shown.stream()
            .map(one -> new Line(shown(one.record(), of, names), one.at(), kind, kindName))
            .toList();
    int total = found.isEmpty() ? 0 : found.getFirst().total();
    return Page.of(lines, more ? cursor(shown.getLast()) : null, total);
  }

  /** How these records of facts of a kind are called; what is invisible has no code. */
  public List<Shown> named(Scope scope, String kind, Collection<UUID> records) {
    String of = ledger.titles().getOrDefault(kind, "issue");
    Map<String, Title> names = titles.of(scope, of, records.stream().map(UUID::toString).toList());
    return records.stream().map(each -> shown(each, of, names)).toList();
  }

  private static Shown shown(UUID record, String of, Map<String, Title> names) {
    Title title = names.get(record.toString());
    return title == null
        ? new Shown(record, null, "（不在您的查看范围内，或已随用途结束删除）", of, false, null)
        : new Shown(record, title.code(), title.text(), of, true, title.door());
  }

  private static String cursor(Opened last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((last.at() + " " + last.record()).getBytes(StandardCharsets.UTF_8));
  }

  /** Where a page begins; null for the first. */
  public static Opened.@Nullable Place place(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int blank = text.indexOf(' ');
      return new Opened.Place(
          Instant.parse(text.substring(0, blank)), UUID.fromString(text.substring(blank + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw Problem.invalid(new Fault("cursor", "翻页标记不对", "请回到第一页重新查询"));
    }
  }
}
