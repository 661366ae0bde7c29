package yixian.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 数字来源 · Each room that counts something answers here, so that a text can name a figure instead of
 * typing it: how it is counted today, and the records behind it.
 *
 * <p>Asked inside the road with the reader's own rights. A figure of the district is counted over
 * the whole district or not at all: who reaches less of it is told nothing rather than a smaller
 * number.
 */
public interface FigureSource {

  /** The name in references, such as {@code cohort}. */
  String code();

  /** The name that people read. */
  String label();

  /** What it takes to see the records behind the figures. */
  String permission();

  /** What figures there are of: batches, or the district as one; none for whoever may not count. */
  List<Subject> subjects(Actor reader);

  /** All figures of one subject, without the records behind them. */
  List<Figure> figures(Actor reader, String subject, Span span);

  /** One figure with its records; empty where there is none, or the reader may not count it. */
  Optional<Counted> count(Actor reader, Reference reference);

  /** These of the records counted, as far as the reader may see them; others are left out. */
  List<Line> lines(Actor reader, Reference reference, Collection<UUID> records);

  /** 统计期 · The days counted; both absent where the source has a day of its own. */
  record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Days of its own. */
    public static final Span OWN = new Span(null, null);
  }

  /** 对象 · What is counted of. */
  record Subject(String id, String name, boolean dated) {}

  /** 引用 · Names a figure for good. */
  record Reference(String source, String subject, String figure, Span span) {}

  /**
   * 数字 · A figure as it stands.
   *
   * @param group figures of one group part the same whole
   * @param value as it is printed
   * @param unit what follows the value, such as 人 or ％
   * @param definition how it is counted, in words
   */
  record Figure(
      String figure,
      String group,
      String name,
      String value,
      String unit,
      int numerator,
      int denominator,
      String definition) {}

  /**
   * 已数 · A figure with the records behind it.
   *
   * @param records those counted, at most {@link #MOST_RECORDS}
   */
  record Counted(Reference reference, Figure figure, Instant at, List<UUID> records) {

    public Counted {
      records = List.copyOf(records);
    }
  }

  /** More are not kept beside a figure; it then opens into the newest of them. */
  int MOST_RECORDS = 10_000;

  /**
   * 记录 · A record counted, as its room calls it.
   *
   * @param kind what it is: {@code placement}, {@code issue}
   * @param note why it falls out of the figures of a group, where it does
   * @param door the page of the desktop that shows it, where there is one
   */
  record Line(UUID id, String kind, String text, @Nullable String note, @Nullable String door) {}
}
