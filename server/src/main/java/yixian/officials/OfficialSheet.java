package yixian.officials;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 干部信息 · One official's form as one reader sees it: what it says, what follows from it and from
 * which place, and how it came here. The identity number is masked.
 *
 * @param preface lines of the CV before its first period
 * @param doubts what does not stand well in the form
 * @param lrmLosses what a .lrm file could not hold
 */
public record OfficialSheet(
    UUID person,
    String name,
    @Nullable Named unit,
    boolean photo,
    List<Entry> entries,
    List<Kin> family,
    List<String> preface,
    List<Stretch> cv,
    List<Figure> figures,
    Judged door,
    List<String> doubts,
    List<Edition> versions,
    List<String> lrmLosses,
    boolean mayPrint) {

  /** What one field says. */
  public record Entry(String key, String label, String text) {}

  /** A member of the family, used only to check avoidance. */
  public record Kin(String title, String name, String birth, String politicalStatus, String work) {}

  /**
   * A period of the CV.
   *
   * @param to null while it lasts
   */
  public record Stretch(
      int line, String from, @Nullable String to, String text, List<Meanwhile> meanwhile) {}

  /** 其间. */
  public record Meanwhile(int line, String kind, String from, @Nullable String to, String text) {}

  /** A figure that follows from the form, why, and from where. */
  public record Figure(String key, String name, String value, String because, List<Seen> seen) {}

  /** A place in the form. */
  public record Seen(String field, @Nullable Integer line, String text) {}

  /** 三门干部 · The mark with its reason, as of the day on which the form was kept. */
  public record Judged(Door door, String name, String because, String asOf, List<Seen> seen) {}

  /** A version: who kept it, when, from which file. */
  public record Edition(int number, String kind, String fileName, Instant at, String by) {}
}
