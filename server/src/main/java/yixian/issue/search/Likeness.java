package yixian.issue.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.category.Category;
import yixian.issue.category.CategoryBook;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.hint.Words;
import yixian.kernel.Point;

/**
 * 重复度 · How likely two reports tell the same thing, in points of a hundred, and what speaks for it.
 *
 * <p>Up to 40 points for the place, the nearer the more; 35 for the same class, 20 for a class
 * beside it; up to 25 for the words. Of one place but neither of a class nor in like words, it is
 * another thing.
 */
public record Likeness(int score, int metres, List<String> reasons) {

  private static final int PLACE = 40;
  private static final int SAME_CLASS = 35;
  private static final int CLASS_BESIDE = 20;
  private static final int WORDS = 25;
  private static final double ALIKE = 0.2;
  private static final double VERY_ALIKE = 0.6;

  /**
   * What is told now, to be compared with what was told before.
   *
   * @param radius in metres, beyond which it is another place
   */
  record Told(Point point, @Nullable UUID category, String summary, int radius) {}

  /** Compares; null where it is another thing. */
  static @Nullable Likeness of(Told told, IssuesRecord other, CategoryBook book, Instant now) {
    double metres = told.point().metresTo(new Point(other.getLongitude(), other.getLatitude()));
    int category = category(told.category(), other.getCategory(), book);
    double words = Words.likeness(told.summary(), other.getSummary());
    if (metres > told.radius() || (category < SAME_CLASS && words < ALIKE)) {
      return null;
    }
    double place = PLACE * (1 - metres / told.radius());
    double said = WORDS * Math.min(1, words / VERY_ALIKE);
    List<String> reasons = new ArrayList<>();
    reasons.add("相距 " + Math.round(metres) + " 米");
    if (category > 0) {
      reasons.add(category == SAME_CLASS ? "同一分类" : "相邻分类");
    }
    if (words >= ALIKE) {
      reasons.add("用词重合 " + Math.round(words * 100) + "%");
    }
    if (other.getClosedAt() != null) {
      long days = Duration.between(other.getClosedAt(), now).toDays();
      reasons.add(days == 0 ? "今日办结" : days + " 天前办结");
    }
    int score = (int) Math.round(place + category + said);
    return new Likeness(score, (int) Math.round(metres), List.copyOf(reasons));
  }

  private static int category(@Nullable UUID one, @Nullable UUID other, CategoryBook book) {
    if (one == null || other == null) {
      return 0;
    }
    if (one.equals(other)) {
      return SAME_CLASS;
    }
    UUID above = book.find(one).map(Category::parent).orElse(null);
    boolean beside =
        above != null && above.equals(book.find(other).map(Category::parent).orElse(null));
    return beside ? CLASS_BESIDE : 0;
  }
}
